import { readFile } from 'node:fs/promises'

/** Version of this program, as package.json says. */
export async function programVersion(): Promise<string> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(text) as { version?: string } // ours
  return version ?? 'unknown'
}
