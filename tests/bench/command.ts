import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a command of the project as npm starts it; `take` hears what it prints. Throws where it ends with a fault. */
export function runCommand(
  name: string,
  args: readonly string[],
  { input = '', take }: { input?: string; take?: (text: string) => void },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '-s', name, '--', ...args], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    if (take) child.stdout.setEncoding('utf8').on('data', take)
    else child.stdout.resume()
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0) resolve()
      else reject(new Error(`${name} ended with status ${status}`))
    })
    child.stdin.end(input)
  })
}
