const quote = 0x22
const backslash = 0x5c

/**
 * Whether JSON text nests deeper than `most`, told without reading it into objects: what walks over them
 * afterwards calls itself for every level, and ten thousand of them would exhaust its stack.
 */
export function nestsDeeper(json: string, most: number): boolean {
  let depth = 0
  let inText = false
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i)
    if (inText) {
      if (code === backslash) i++
      else if (code === quote) inText = false
    } else if (code === quote) inText = true
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > most) return true
    } else if (code === 0x5d || code === 0x7d) depth--
  }
  return false
}
