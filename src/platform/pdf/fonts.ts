import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Fira Sans holds Latin, Greek and Cyrillic; Naskh holds Arabic. A family that is missing here is missing in silence. */
const families = ['fira-sans', 'noto-naskh-arabic']
const weights = ['400Regular', '600SemiBold']

/** Folders of the fonts that documents may use: 'Fira Sans' and 'Noto Naskh Arabic', regular and semi-bold. */
export function fontFolders(): string[] {
  const require = createRequire(import.meta.url)
  return families.flatMap((family) => {
    const folder = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`))
    return weights.map((weight) => join(folder, weight))
  })
}
