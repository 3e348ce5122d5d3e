/** "Albrechtstr. 20" → street and number; a street without a number stays whole. */
export function splitStreet(text: string): { street: string; houseNumber?: string } {
  const match =
    /^(.*\p{L}.*?)[\s,]+(\d{1,5}(?:\s*[a-z])?(?:\s*[-–/+]\s*\d{1,5}(?:\s*[a-z])?)*)$/iu.exec(
      text.trim(),
    )
  const street = match?.[1]?.replace(/,$/, '').trim()
  // "Straße 52" is the whole name of a street, as Berlin has many.
  if (!match || street === undefined || /^(?:straße|strasse|str\.?|weg|platz)$/iu.test(street)) {
    return { street: text.trim() }
  }
  return { street, houseNumber: match[2]!.trim() }
}
