import { readFile, writeFile } from 'node:fs/promises'
import { packJsonSchema } from '../src/contexts/city/index.ts'

// Writes docs/pack.schema.json, by which editors complete and check a pack.json. With --check it
// writes nothing and fails if the file says something else than the program.
const file = new URL('../docs/pack.schema.json', import.meta.url)
const text = packJsonSchema()

if (!process.argv.includes('--check')) await writeFile(file, text)
else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
  console.error('docs/pack.schema.json does not fit the program. Run "npm run docs:pack-schema".')
  process.exitCode = 1
}
