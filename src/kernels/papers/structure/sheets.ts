/** Lines of a measure's sheet: who, when, for how much. */
const sheetLabel =
  /^(?:zuständig(?:keit(?:en)?)?|verantwortlich(?:keit(?:en)?|e)?|federführung|federführend|beteiligte?(?: \S+)?|(?:weitere )?akteure?|akteur[*:_]?innen|(?:kooperations|projekt)?partner(?:[*:_]?innen)?|(?:geschätzte |voraussichtliche )?(?:gesamt|personal|sach|projekt)?kosten(?:rahmen|schätzung)?|finanzierung|finanzielle auswirkungen|budget|haushaltsmittel|zeit(?:raum|plan|rahmen|horizont|schiene)|umsetzungszeitraum|laufzeit|frist|dauer|beginn|priorität|status|stand|sachstand|zielgruppen?|ansprechpartner(?:[*:_]?in(?:nen)?)?|kontakt|indikator(?:en)?|ort|datum|anwesend|entschuldigt|vorsitz|schriftführ(?:ung|er|erin)|drucksache|aktenzeichen)$/i

/** "Zuständig: Jugendamt", "Kosten: …": a line of a measure's sheet, told in words without a verb. */
export const isSheetLine = (label: string, content: string): boolean =>
  sheetLabel.test(label.trim()) &&
  !/\b(?:wir|ich|werden?|wird|soll(?:en)?|will|wollen|ist|sind|möchten?)\b/i.test(content)

/** The whole line is one of a sheet: "Kosten: 20.000 Euro". */
export function isSheet(line: string): boolean {
  const colon = line.indexOf(':')
  return colon > 2 && colon < 40 && isSheetLine(line.slice(0, colon), line.slice(colon + 1))
}
