import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { operations, pages, policies } from '../src/composition.ts'
import { drawMatrix } from '../tests/security/matrix.ts'

// Writes docs/AUTHORISATION.md. With --check it writes nothing and fails if the file says something else.

const file = fileURLToPath(new URL('../docs/AUTHORISATION.md', import.meta.url))
const drawn = drawMatrix(
  operations,
  pages,
  policies.map(({ sentence }) => sentence),
)
if (!process.argv.includes('--check')) await writeFile(file, drawn)
else if ((await readFile(file, 'utf8').catch(() => '')) !== drawn) {
  console.error('docs/AUTHORISATION.md is out of date: run "npm run docs:authorisation".')
  process.exit(1)
}
