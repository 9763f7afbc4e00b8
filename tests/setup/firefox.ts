import { existsSync } from 'node:fs'
import process from 'node:process'
import { onSearchPath } from './search-path'

/** Path of a stock Firefox that is here, or nothing; none is ever installed. `FIREFOX_PATH` goes first. */
export function findFirefox(): string | undefined {
  return [
    process.env['FIREFOX_PATH'],
    ...['firefox', 'firefox-esr'].map(onSearchPath),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ].find((path) => path !== undefined && path !== '' && existsSync(path))
}
