import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { chromium } from 'playwright'
import { onSearchPath } from './search-path.ts'

const isRoot = process.getuid?.() === 0

/** Start-up switches under which a test browser contacts nobody but the page under test. */
export const chromiumFlags: readonly string[] = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
]

/** Path of a Chromium that is here and starts, or nothing. `CHROMIUM_PATH` goes first. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`)
    return named
  }
  return [
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onSearchPath),
    chromium.executablePath(),
  ].find((path) => path !== undefined && existsSync(path) && starts(path))
}

/** Path of a Chromium; installs one where it can, and says what to do where it cannot. */
export function installChromium(): string {
  const found = findChromium()
  if (found) {
    installChineseFont()
    return found
  }
  console.log('No Chromium found; installing one for the browser tests.')
  for (const install of [installWithPlaywright, installWithApt]) {
    if (!install()) continue
    const installed = findChromium()
    if (installed) {
      installChineseFont()
      return installed
    }
  }
  throw new Error(
    'The browser tests need Chromium and none could be installed. ' +
      'Install Chromium or Google Chrome, or set CHROMIUM_PATH to its executable.',
  )
}

/** A browser whose system libraries are missing, or a stub for one, is a file that does not run. */
function starts(path: string): boolean {
  return process.platform === 'win32' || runs(path, ['--version'], 20)
}

function installWithPlaywright(): boolean {
  return runs('npx', ['playwright', 'install', 'chromium'], 300)
}

function installWithApt(): boolean {
  return hasApt() && aptInstall('chromium')
}

/** Without a font for Chinese the pictures that tests take would show empty boxes. */
function installChineseFont(): void {
  if (process.platform !== 'linux' || !hasApt() || hasChineseFont()) return
  if (!aptInstall('fontconfig', 'fonts-noto-cjk'))
    console.warn('No font for Chinese could be installed; screenshots will show boxes.')
}

function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

function hasApt(): boolean {
  return isRoot && onSearchPath('apt-get') !== undefined
}

function aptInstall(...packages: string[]): boolean {
  return (
    runs('apt-get', ['update', '-qq'], 180) &&
    runs('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], 600)
  )
}

function runs(command: string, args: string[], seconds: number): boolean {
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 'ignore', seconds > 20 ? 'inherit' : 'ignore'],
      timeout: seconds * 1000,
      shell: process.platform === 'win32',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return true
  } catch {
    return false
  }
}
