import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'

const deploy = 'org.apache.spark.deploy'

/** Starts a part of a standalone cluster, and waits for the line by which it says that it stands. */
async function started(
  home: string,
  args: readonly string[],
  says: RegExp,
): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(join(home, 'bin/spark-class'), args, {
    env: { ...globalThis.process.env, SPARK_LOCAL_IP: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const lines = createInterface({ input: child.stderr })
  for await (const line of lines) {
    const said = says.exec(line)
    if (said) return { child, said: said[0] }
  }
  throw new Error(`${args.join(' ')} ended before it stood`)
}

/** A master and two workers of one core on this computer alone. */
export interface Cluster {
  /** `spark://…`, for `--master`. */
  readonly master: string
  /** Ends one worker at once, as a computer that fails does. */
  readonly killWorker: () => void
  readonly stop: () => Promise<void>
}

/** Starts a cluster on loopback. */
export async function startCluster(home: string): Promise<Cluster> {
  const local = ['--host', '127.0.0.1', '--port', '0']
  const master = await started(
    home,
    [`${deploy}.master.Master`, ...local, '--webui-port', '0'],
    /spark:\/\/127\.0\.0\.1:\d+/,
  )
  const worker = () =>
    started(
      home,
      [
        `${deploy}.worker.Worker`,
        '--host',
        '127.0.0.1',
        '--cores',
        '1',
        '--memory',
        '2g',
        '--webui-port',
        '0',
        master.said,
      ],
      /Successfully registered with master/,
    )
  const workers = [await worker(), await worker()]
  const all = [master, ...workers]
  return {
    master: master.said,
    killWorker: () => workers[1]?.child.kill('SIGKILL'),
    stop: async () => {
      for (const { child } of all) {
        if (child.exitCode !== null || child.signalCode !== null) continue
        child.kill()
        await once(child, 'exit')
      }
    },
  }
}
