/** What a room of the work area is for, by its address. */
export const roomHints: Record<string, string> = {
  '/arbeit/quartiere': 'Zahlen, Bedarf, Angebote und Maßnahmen je Gebiet in einem',
  '/arbeit/angebote': 'Was Menschen finden: Angaben pflegen und prüfen',
  '/arbeit/hinweise': 'Was Menschen zu Angeboten melden',
  '/arbeit/bedarf': 'Was gesucht und nicht gefunden wird; was nicht verzeichnet ist',
  '/arbeit/frueh-erkennen': 'Welche Kennzahl sich wo über den Zufall hinaus bewegt',
  '/arbeit/datenpflege': 'Was alt, kaputt oder doppelt ist; viele Angebote auf einmal ändern',
  '/arbeit/wirkungspakete': 'Was sich für wen ändern soll, und was daraus wurde',
  '/arbeit/massnahmen': 'Was die Stadt tut, wo es steht, was zugesagt und eingelöst ist',
  '/arbeit/gremien': 'Wer wann tagt, was empfohlen ist, was daraus wird',
  '/arbeit/vorhaben': 'Wen ein Vorhaben der Stadt trifft, wie, und was getan wird',
  '/arbeit/freigaben': 'Welche Zahlen öffentlich sind, was geschützt ist und was wegbleibt',
  '/arbeit/papiere': 'Was zugesagt ist: Papiere lesen, prüfen, vergleichen',
  '/arbeit/organisationen': 'Ämter, Träger und Gremien mit ihren Angaben',
  '/arbeit/konten': 'Wer mitarbeitet, mit welchen Rollen',
  '/arbeit/vertretung': 'Eine Rolle für eine Zeit weitergeben',
  '/arbeit/protokoll': 'Wer was angesehen oder geändert hat',
}
