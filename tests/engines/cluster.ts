import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { join } from 'node:path'

const deploy = 'org.apache.spark.deploy'

interface Part {
  readonly child: ChildProcess
  readonly said: string
}

/** Starts a part of a standalone cluster, and waits for the line by which it says that it stands. */
function started(
  home: string,
  folder: string,
  args: readonly string[],
  says: RegExp,
): Promise<Part> {
  const child = spawn(join(home, 'bin/spark-class'), args, {
    cwd: folder,
    env: { ...globalThis.process.env, SPARK_LOCAL_IP: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    // Read to the end: a part that nobody listens to would stand still once the pipe is full.
    createInterface({ input: child.stderr }).on('line', (line) => {
      const said = says.exec(line)
      if (said) resolve({ child, said: said[0] })
    })
    child.once('error', reject)
    child.once('exit', () => {
      reject(new Error(`${args.join(' ')} ended before it stood`))
    })
  })
}

const isOver = ({ child }: Part): boolean => child.exitCode !== null || child.signalCode !== null

async function stopped(parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    if (isOver(part)) continue
    const over = once(part.child, 'exit')
    part.child.kill()
    await over
  }
}

/** A master and two workers of one core on this computer alone. */
export interface Cluster {
  /** `spark://…`, for `--master`. */
  readonly master: string
  /** Ends one worker at once, as a computer that fails does. */
  readonly killWorker: () => void
  readonly stop: () => Promise<void>
}

/** Starts a cluster on loopback; its workers keep what they need in `folder`. */
export async function startCluster(home: string, folder: string): Promise<Cluster> {
  mkdirSync(folder, { recursive: true })
  const host = ['--host', '127.0.0.1', '--port', '0', '--webui-port', '0']
  const parts: Part[] = []
  const begin = async (what: string, more: readonly string[], says: RegExp): Promise<Part> => {
    const part = await started(home, folder, [`${deploy}.${what}`, ...host, ...more], says)
    parts.push(part)
    return part
  }
  try {
    const { said: master } = await begin('master.Master', [], /spark:\/\/127\.0\.0\.1:\d+/)
    const worker = (name: string): Promise<Part> =>
      begin(
        'worker.Worker',
        ['--cores', '1', '--memory', '2g', '--work-dir', join(folder, name), master],
        /Successfully registered with master/,
      )
    await worker('first')
    const { child } = await worker('second')
    return { master, killWorker: () => child.kill('SIGKILL'), stop: () => stopped(parts) }
  } catch (error) {
    await stopped(parts)
    throw error
  }
}
