import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Fira Sans holds Latin, Greek and Cyrillic; Naskh holds Arabic. A family that is missing here is missing in
 * silence: the typesetter then takes what the machine has, or leaves boxes.
 */
const families = {
  'fira-sans': ['400Regular', '600SemiBold'],
  // Its semi-bold calls itself a family of its own.
  'ibm-plex-sans-arabic': ['400Regular', '700Bold'],
}

/** Folders of the fonts that documents may use: 'Fira Sans' and 'IBM Plex Sans Arabic', regular and bold. */
export function fontFolders(): string[] {
  const require = createRequire(import.meta.url)
  return Object.entries(families).flatMap(([family, weights]) => {
    const folder = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`))
    return weights.map((weight) => join(folder, weight))
  })
}
