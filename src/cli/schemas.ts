import { mkdir, writeFile } from 'node:fs/promises'
import { publishedSchemas } from './published'
import { exitStatus, run } from './usage'

const folder = new URL('../../data/schemas/', import.meta.url)

await run('Usage: npm run schemas', async () => {
  await mkdir(folder, { recursive: true })
  for (const [name, text] of publishedSchemas()) await writeFile(new URL(name, folder), text)
  return exitStatus.done
})
