import { createHash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { lstat, mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { withFile } from '../fault'

/** What a run puts on a disk for itself, by path. Whatever ends the run, it goes with it. */
const own = new Set<string>()

process.on('exit', () => {
  for (const path of own) rmSync(path, { recursive: true, force: true })
})

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const nameOf = `portfolio-${host}-${process.pid}-`
const form = /^\.?portfolio-([0-9a-f]{8})-(\d+)-\w+(\.part)?$/
const day = 24 * 60 * 60 * 1000

/** A new folder for what a run needs on the way. */
export async function temporaryFolder(parent: string): Promise<string> {
  const folder = await withFile(parent, 'temporary', () => mkdtemp(join(parent, nameOf)))
  own.add(folder)
  return folder
}

/** A new empty file beside the one that it will become. */
export async function temporaryFile(folder: string, mode: number | undefined): Promise<string> {
  const path = join(folder, `.${nameOf}${randomBytes(6).toString('hex')}.part`)
  const file = await open(path, 'wx', mode)
  own.add(path)
  await file.close()
  return path
}

/** Takes away what a run has made for itself; nothing if it is gone. */
export async function discard(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true })
  own.delete(path)
}

/** A file that is no longer this run's alone. */
export function release(path: string): void {
  own.delete(path)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Takes away what a run that was killed has left in a folder: its process is gone, or was on another computer
 * and nothing has changed for a day.
 */
export async function clearLeft(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, ofHost, pid] = form.exec(name) ?? []
    const path = join(folder, name)
    if (ofHost === undefined || own.has(path)) continue
    try {
      const isGone =
        ofHost === host ? !isRunning(Number(pid)) : Date.now() - (await lstat(path)).mtimeMs > day
      if (isGone) await rm(path, { recursive: true, force: true })
    } catch {
      // Another's, or gone meanwhile.
    }
  }
}
