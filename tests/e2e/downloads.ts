import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import Papa from 'papaparse'
import { Decimal } from '../../src/policies/decimal'

/** A file as the browser saved it. */
export interface Saved {
  readonly name: string
  readonly bytes: Buffer
}

/** Chooses an entry of the export menu of that label, and waits for the file. */
export async function exported(page: Page, label: string, entry: string): Promise<Saved> {
  const menu = page.getByRole('button', { name: label, exact: true })
  await menu.click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId(`export-${entry}`).click(),
  ])
  expect(await download.failure()).toBeNull()
  const name = download.suggestedFilename()
  await expect(page.getByText(name)).toBeVisible()
  return { name, bytes: await readFile(await download.path()) }
}

/** The rows of a CSV file by heading; it must begin with a byte order mark, parse, and leave no row short. */
export function csvRecords({ name, bytes }: Saved): Record<string, string>[] {
  expect(name).toMatch(/\.csv$/)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = bytes.subarray(3).toString('utf8')
  expect(text).toMatch(/\r\n$/)
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return data
}

/** An amount of a file as the calculator writes it, with two decimals; words stay words. */
export const amountOf = (cell: string | undefined): string =>
  /^-?\d+(\.\d+)?$/.test(cell ?? '') ? new Decimal(cell ?? '').toFixed(2) : (cell ?? '')

/** The size of a PNG picture in pixels, from its header. */
export function pngSize({ name, bytes }: Saved): { width: number; height: number } {
  expect(name).toMatch(/\.png$/)
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  expect(bytes.subarray(12, 16).toString('latin1')).toBe('IHDR')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** An SVG drawing: well-formed, with its words, and nothing fetched from elsewhere. What comes back is its size. */
export async function svgSize(
  page: Page,
  { name, bytes }: Saved,
  words: readonly string[],
): Promise<{ width: number; height: number }> {
  expect(name).toMatch(/\.svg$/)
  const text = bytes.toString('utf8')
  const read = await page.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
    const root = parsed.documentElement
    const elements = [...parsed.querySelectorAll('*')]
    return {
      broken: parsed.querySelector('parsererror')?.textContent ?? null,
      root: root.localName,
      title: parsed.querySelector('title')?.textContent ?? '',
      said: [...parsed.querySelectorAll('text')].map((each) => each.textContent).join(''),
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      foreign: elements
        .map(({ localName }) => localName)
        .filter((each) =>
          ['script', 'image', 'foreignObject', 'link', 'style', 'use'].includes(each),
        ),
      references: elements
        .flatMap((each) => [...each.attributes])
        .filter((each) => /^(?:xlink:)?href$|^src$/.test(each.name) || each.value.includes('url('))
        .map(({ value }) => value)
        .filter((value) => !/^#|^url\(["']?#/.test(value)),
    }
  }, text)
  expect(read).toMatchObject({ broken: null, root: 'svg', foreign: [], references: [] })
  const namespaces = /http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink)/g
  expect(text.replace(namespaces, '').match(/https?:.{0,80}/)).toBeNull()
  expect(text.match(/NaN|undefined|Infinity/)).toBeNull()
  expect(read.title).not.toBe('')
  const said = read.said.replace(/\s/g, '')
  const missing = [read.title, ...words].filter((each) => !said.includes(each.replace(/\s/g, '')))
  expect(missing).toEqual([])
  return { width: read.width, height: read.height }
}
