import { readFile, writeFile } from 'node:fs/promises'
import { drawCrisisTexts } from './crisisTexts.ts'

// Writes docs/CRISIS_TEXTS.md. With --check it writes nothing and fails if the file says something else.

const file = new URL('../docs/CRISIS_TEXTS.md', import.meta.url)
const drawn = drawCrisisTexts()
if (!process.argv.includes('--check')) await writeFile(file, drawn)
else if ((await readFile(file, 'utf8').catch(() => '')) !== drawn) {
  console.error('docs/CRISIS_TEXTS.md is out of date: run "npm run docs:crisis".')
  process.exit(1)
}
