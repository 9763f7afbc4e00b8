import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { compressFolder } from '../../../src/cli/hosting/compress'

const text = Buffer.from('the same words again and again\n'.repeat(500))

async function compressed(files: Readonly<Record<string, Buffer>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'compressed-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  mkdirSync(join(folder, 'assets'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  await compressFolder(folder)
  return folder
}

it.each(['index.html', 'assets/app.js', 'assets/page.css', 'assets/engine.wasm'])(
  'leaves both forms of %s beside it',
  async (name) => {
    const folder = await compressed({ [name]: text })
    const br = readFileSync(join(folder, `${name}.br`))
    const gz = readFileSync(join(folder, `${name}.gz`))
    expect(brotliDecompressSync(br).equals(text)).toBe(true)
    expect(gunzipSync(gz).equals(text)).toBe(true)
    expect(Math.max(br.length, gz.length)).toBeLessThan(text.length / 10)
  },
)

it('leaves what is small, what is compressed already and what does not become smaller', async () => {
  const files = {
    'small.js': text.subarray(0, 500),
    'picture.png': text,
    'noise.js': randomBytes(5000),
  }
  const folder = await compressed(files)
  for (const name of Object.keys(files))
    for (const ending of ['.br', '.gz'])
      expect([name, ending, existsSync(join(folder, name + ending))]).toEqual([name, ending, false])
})
