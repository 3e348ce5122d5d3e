import { createRequire } from 'node:module'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

/** Imports of the folders, held against the rules of .dependency-cruiser.cjs. Paths are relative to `baseDir`. */
export async function readBoundaries(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const options: ICruiseOptions = {
    ...config.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  }
  const { output } = await cruise(folders, options, undefined, {
    tsConfig: extractTsConfig(`${process.cwd()}/tsconfig.json`),
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a text, not a result')
  return output
}
