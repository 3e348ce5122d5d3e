import iconv from 'iconv-lite'

/** The canonical name of an encoding; undefined when it is unknown. Latin-1 is windows-1252. */
export function encodingName(name: string): string | undefined {
  const plain = name.trim().toLowerCase().replace(/[\s_]/g, '-')
  if (plain === '' || plain === 'auto') return 'auto'
  if (/^(utf-?8(-sig)?|65001|cp65001)$/.test(plain)) return 'utf-8'
  if (/^(utf-?16(le)?|ucs-?2)$/.test(plain)) return 'utf-16le'
  if (/^utf-?16be$/.test(plain)) return 'utf-16be'
  // As browsers do: what calls itself Latin-1 or ASCII is read as its superset.
  if (
    /^(windows-?1252|cp-?1252|1252|ansi(-1252)?|iso-?8859-?1|88591|latin-?1|(us-)?ascii)$/.test(
      plain,
    )
  ) {
    return 'windows-1252'
  }
  const iconvName = plain
    .replace(/^(ansi|oem|dos|ibm)-?(\d+)$/, 'cp$2')
    .replace(/^8859(\d+)$/, 'iso-8859-$1')
  return iconv.encodingExists(iconvName) && !/base64|hex|binary/.test(iconvName)
    ? iconvName
    : undefined
}
