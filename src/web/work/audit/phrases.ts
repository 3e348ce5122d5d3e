import type { Locale } from '../../../platform/texts/index.ts'

/**
 * What somebody did, as the predicate of a sentence, by the operation's name. A test expects one for every
 * operation that leaves a row in the log.
 */
export const phrases: Record<string, { de: string; en: string; leicht?: string }> = {
  'measures.saveMeasure': { de: 'hat eine Maßnahme gesichert', en: 'kept a measure' },
  'measures.retireMeasure': {
    de: 'hat eine Maßnahme aus den Listen genommen',
    en: 'took a measure out of the lists',
  },
  'measures.reopenMeasure': {
    de: 'hat eine Maßnahme wieder aufgenommen',
    en: 'brought a measure back',
    leicht: 'hat eine Maßnahme zurückgeholt',
  },
  'measures.undoMeasureChange': {
    de: 'hat die letzte Änderung einer Maßnahme zurückgenommen',
    en: 'undid the last change of a measure',
  },
  'measures.addStatus': {
    de: 'hat den Stand einer Maßnahme gemeldet',
    en: 'said where a measure stands',
  },
  'measures.addEvidence': { de: 'hat einen Beleg hinzugefügt', en: 'added evidence' },
  'measures.withdrawEvidence': { de: 'hat einen Beleg zurückgezogen', en: 'withdrew evidence' },
  'measures.proposeRating': {
    de: 'hat vorgeschlagen, wie eine Zusage bewertet wird',
    en: 'proposed how a promise is rated',
  },
  'measures.signRating': {
    de: 'hat die Bewertung einer Zusage unterschrieben',
    en: 'signed the rating of a promise',
  },
  'measures.declineRating': {
    de: 'hat die Bewertung einer Zusage abgelehnt oder zurückgezogen',
    en: 'declined the rating of a promise or took it back',
  },
  'measures.saveListItem': {
    de: 'hat einen Eintrag in einer Liste für Maßnahmen gesichert',
    en: 'kept an item of a list for measures',
  },
  'measures.retireListItem': {
    de: 'hat einen Eintrag in einer Liste für Maßnahmen beendet oder zurückgeholt',
    en: 'ended an item of a list for measures, or brought it back',
  },
  'measures.addPaper': { de: 'hat ein Papier aufgenommen', en: 'added a paper' },
  'measures.readPaperAgain': { de: 'hat ein Papier neu gelesen', en: 'read a paper again' },
  'measures.savePaper': {
    de: 'hat Angaben zu einem Papier geändert',
    en: 'changed what is said of a paper',
  },
  'measures.publishPaper': { de: 'hat ein Papier veröffentlicht', en: 'published a paper' },
  'measures.withdrawPaper': {
    de: 'hat ein Papier von den öffentlichen Seiten genommen',
    en: 'took a paper off the public pages',
    leicht: 'hat ein Papier ausgeblendet',
  },
  'measures.acceptCommitments': {
    de: 'hat Vorschläge aus einem Papier angenommen',
    en: 'accepted proposals of a paper',
  },
  'measures.rejectCommitments': {
    de: 'hat Vorschläge aus einem Papier abgelehnt',
    en: 'rejected proposals of a paper',
  },
  'measures.correctCommitment': {
    de: 'hat eine Zusage aus einem Papier korrigiert',
    en: 'corrected a commitment of a paper',
  },
  'measures.mergeCommitments': {
    de: 'hat Vorschläge aus einem Papier zusammengeführt',
    en: 'merged proposals of a paper',
    leicht: 'hat Vorschläge aus einem Papier verbunden',
  },
  'measures.splitCommitment': {
    de: 'hat einen Vorschlag aus einem Papier geteilt',
    en: 'split a proposal of a paper',
  },
  'measures.addCommitment': {
    de: 'hat in einem Papier eine Zusage ergänzt',
    en: 'added a commitment to a paper',
  },
  'measures.undoDecision': {
    de: 'hat eine Entscheidung zu einem Papier zurückgenommen',
    en: 'took back a decision about a paper',
  },
  'measures.measuresFrom': {
    de: 'hat aus Zusagen Maßnahmen angelegt',
    en: 'made measures of commitments',
  },
  'measures.saveBody': { de: 'hat ein Gremium gesichert', en: 'kept a body' },
  'measures.saveMeeting': { de: 'hat eine Sitzung gesichert', en: 'kept a meeting' },
  'measures.saveRecommendation': {
    de: 'hat eine Empfehlung gesichert',
    en: 'kept a recommendation',
  },
  'measures.answerRecommendation': {
    de: 'hat auf eine Empfehlung geantwortet',
    en: 'answered a recommendation',
  },
  'measures.handleRecommendation': {
    de: 'hat gesagt, was aus einer Empfehlung wird',
    en: 'said what becomes of a recommendation',
  },
  'measures.answerUpdateAsk': {
    de: 'hat über den Link einer Mail den Stand einer Maßnahme gemeldet',
    en: 'reported on a measure by the link of a mail',
  },
  'measures.addActuals': {
    de: 'hat Zahlen einer Maßnahme eingetragen',
    en: 'said what was reached of a target',
  },
  'measures.assessStandard': {
    de: 'hat sich nach einem Standard selbst eingeschätzt',
    en: 'assessed itself by a standard',
  },
  'measures.importMeasures': {
    de: 'hat Maßnahmen aus einer Tabelle übernommen',
    en: 'took measures over from a table',
  },
  'measures.savePackage': {
    de: 'hat ein Wirkungspaket gesichert oder eingereicht',
    en: 'kept or filed a package of effects',
  },
  'measures.decidePackage': {
    de: 'hat über ein Wirkungspaket entschieden',
    en: 'decided on a package of effects',
  },
  'measures.reportOnPackage': {
    de: 'hat über ein Wirkungspaket berichtet',
    en: 'reported on a package of effects',
  },
  'measures.saveCheck': {
    de: 'hat die Prüfung eines Vorhabens gesichert',
    en: 'kept the check of a project',
  },
  'measures.signCheck': {
    de: 'hat die Prüfung eines Vorhabens unterschrieben oder zurückgegeben',
    en: 'signed or returned the check of a project',
  },
  'measures.decideCheck': {
    de: 'hat zu einem geprüften Vorhaben gesagt, wie beschlossen wurde',
    en: 'said how a checked project was decided',
  },
  'measures.subscribe': {
    de: 'hat Mails über Neues zu Versprechen bestellt',
    en: 'ordered e-mails about news of promises',
    leicht: 'hat E-Mails bestellt',
  },
  'measures.confirmSubscription': {
    de: 'hat die Bestellung von Mails über Versprechen bestätigt',
    en: 'confirmed e-mails about promises',
    leicht: 'hat E-Mails bestätigt',
  },
  'measures.endSubscription': {
    de: 'hat Mails über Versprechen abbestellt',
    en: 'ended e-mails about promises',
    leicht: 'hat E-Mails abbestellt',
  },
  'offers.reportMistake': {
    de: 'hat einen Fehler in einem Angebot gemeldet',
    en: 'reported a mistake in an offer',
  },
  'offers.listReports': { de: 'hat Hinweise aufgelistet', en: 'listed reports' },
  'offers.showReport': { de: 'hat einen Hinweis angesehen', en: 'looked at a report' },
  'offers.answerReport': {
    de: 'hat einen Hinweis bearbeitet',
    en: 'answered or closed a report',
  },
  'offers.showSecretPlace': {
    de: 'hat den geheimen Ort eines Angebots angesehen',
    en: 'looked at the secret place of an offer',
  },
  'offers.saveDraft': {
    de: 'hat einen Entwurf zu einem Angebot gesichert',
    en: 'kept a draft of an offer',
    leicht: 'hat einen Entwurf gespeichert',
  },
  'offers.submitOffer': {
    de: 'hat ein Angebot geändert oder zur Prüfung geschickt',
    en: 'changed an offer or sent it for review',
    leicht: 'hat ein Angebot geändert',
  },
  'offers.publishOffer': { de: 'hat ein Angebot veröffentlicht', en: 'published an offer' },
  'offers.returnDraft': {
    de: 'hat einen Entwurf zu einem Angebot zurückgegeben',
    en: 'returned a draft of an offer',
    leicht: 'hat einen Entwurf zurückgegeben',
  },
  'offers.dropDraft': {
    de: 'hat einen Entwurf zu einem Angebot verworfen',
    en: 'threw a draft of an offer away',
    leicht: 'hat einen Entwurf gelöscht',
  },
  'offers.retireOffer': { de: 'hat ein Angebot beendet', en: 'ended an offer' },
  'offers.reopenOffer': { de: 'hat ein Angebot wieder geöffnet', en: 'reopened an offer' },
  'offers.revealPlace': {
    de: 'hat den geheimen Ort eines Angebots öffentlich gemacht',
    en: 'made the secret place of an offer public',
  },
  'offers.undoChange': {
    de: 'hat eine Änderung an einem Angebot rückgängig gemacht',
    en: 'undid a change of an offer',
    leicht: 'hat eine Änderung zurückgenommen',
  },
  'offers.settleSource': {
    de: 'hat entschieden, ob bei einem Angebot die Quelle gilt',
    en: 'decided whether an offer follows its source',
    leicht: 'hat bei einem Angebot etwas entschieden',
  },
  'offers.confirmAsked': {
    de: 'hat über den Link einer Mail Angebote bestätigt',
    en: 'confirmed offers by the link of a mail',
    leicht: 'hat gesagt: Die Angebote sind richtig',
  },
  'offers.reportAsked': {
    de: 'hat über den Link einer Mail einen Fehler in einem Angebot gemeldet',
    en: 'reported a mistake in an offer by the link of a mail',
    leicht: 'hat einen Fehler in einem Angebot gemeldet',
  },
  'offers.saveAskRule': {
    de: 'hat festgelegt, wie oft Träger nach ihren Angeboten gefragt werden',
    en: 'said how often providers are asked about their offers',
    leicht: 'hat gesagt, wie oft wir Träger fragen',
  },
  'offers.confirmOffers': {
    de: 'hat Angebote bestätigt',
    en: 'confirmed offers',
    leicht: 'hat gesagt: Die Angebote sind richtig',
  },
  'offers.dismissDuplicate': {
    de: 'hat festgestellt, dass zwei Angebote nicht dasselbe sind',
    en: 'said that two offers are not the same',
  },
  'offers.mergeOffers': {
    de: 'hat zwei Einträge eines Angebots zusammengeführt',
    en: 'merged two entries of an offer',
  },
  'offers.applyBulk': {
    de: 'hat viele Angebote auf einmal geändert',
    en: 'changed many offers at once',
  },
  'offers.applyTable': {
    de: 'hat Angebote über eine Tabelle geändert',
    en: 'changed offers by a table',
  },
  'offers.undoBulk': {
    de: 'hat eine Änderung vieler Angebote rückgängig gemacht',
    en: 'undid a change of many offers',
    leicht: 'hat eine Änderung von vielen Angeboten zurückgenommen',
  },
  'offers.chooseDigest': {
    de: 'hat entschieden, ob täglich eine Mail zu neuen Hinweisen kommt',
    en: 'decided whether a daily mail tells of new reports',
    leicht: 'hat etwas zu den täglichen E-Mails entschieden',
  },
  'people.showInvitation': {
    de: 'hat die Einladung geöffnet',
    en: 'opened the invitation',
  },
  'people.acceptInvitation': {
    de: 'hat die Einladung angenommen',
    en: 'accepted the invitation',
  },
  'people.beginInvitedPasskey': {
    de: 'hat begonnen, den ersten Passkey anzulegen',
    en: 'began to make the first passkey',
    leicht: 'hat angefangen, einen Pass-Key zu machen',
  },
  'people.acceptByPasskey': {
    de: 'hat die Einladung mit einem Passkey angenommen',
    en: 'accepted the invitation with a passkey',
    leicht: 'hat die Einladung mit einem Pass-Key angenommen',
  },
  'people.signIn': {
    de: 'hat E-Mail-Adresse und Passwort eingegeben',
    en: 'entered mail address and password',
    leicht: 'hat die E-Mail-Adresse und das Pass-Wort eingegeben',
  },
  'people.confirmSecondFactor': {
    de: 'hat den Code zur Anmeldung eingegeben',
    en: 'entered the code to sign in',
  },
  'people.signInWithRecoveryCode': {
    de: 'hat einen Ersatz-Code zur Anmeldung eingegeben',
    en: 'entered a recovery code to sign in',
  },
  'people.beginPasskeySignIn': {
    de: 'hat eine Anmeldung mit Passkey begonnen',
    en: 'began to sign in with a passkey',
    leicht: 'hat angefangen, sich mit einem Pass-Key anzumelden',
  },
  'people.finishPasskeySignIn': {
    de: 'hat sich mit einem Passkey angemeldet',
    en: 'signed in with a passkey',
    leicht: 'hat sich mit einem Pass-Key angemeldet',
  },
  'people.beginCitySignOn': {
    de: 'hat eine Anmeldung über die Stadt begonnen',
    en: 'began to sign in through the city',
    leicht: 'hat angefangen, sich über die Stadt anzumelden',
  },
  'people.takeCitySignOn': {
    de: 'kam von der Anmeldung der Stadt zurück',
    en: 'came back from the city’s sign-on',
  },
  'people.finishCitySignOn': {
    de: 'hat sich über die Stadt angemeldet',
    en: 'signed in through the city',
  },
  'people.endSessionsByProvider': {
    de: 'wurde über die Stadt abgemeldet',
    en: 'was signed out through the city',
  },
  'people.signOut': { de: 'hat sich abgemeldet', en: 'signed out' },
  'people.signOutEverywhere': {
    de: 'hat sich überall abgemeldet',
    en: 'signed out everywhere',
  },
  'people.endOwnSession': { de: 'hat ein Gerät abgemeldet', en: 'signed a device out' },
  'people.proveIdentity': {
    de: 'hat sich noch einmal ausgewiesen',
    en: 'proved again who they are',
    leicht: 'hat noch einmal Pass-Wort und Code eingegeben',
  },
  'people.beginPasskeyProof': {
    de: 'hat begonnen, sich mit einem Passkey auszuweisen',
    en: 'began to prove who they are with a passkey',
    leicht: 'hat angefangen, einen Pass-Key zu zeigen',
  },
  'people.finishPasskeyProof': {
    de: 'hat sich mit einem Passkey ausgewiesen',
    en: 'proved who they are with a passkey',
    leicht: 'hat einen Pass-Key gezeigt',
  },
  'people.beginPasskeyRegistration': {
    de: 'hat begonnen, einen Passkey anzulegen',
    en: 'began to make a passkey',
    leicht: 'hat angefangen, einen Pass-Key zu machen',
  },
  'people.finishPasskeyRegistration': {
    de: 'hat einen Passkey angelegt',
    en: 'made a passkey',
    leicht: 'hat einen Pass-Key gemacht',
  },
  'people.renamePasskey': {
    de: 'hat einen Passkey umbenannt',
    en: 'renamed a passkey',
    leicht: 'hat einem Pass-Key einen neuen Namen gegeben',
  },
  'people.removePasskey': {
    de: 'hat einen Passkey entfernt',
    en: 'removed a passkey',
    leicht: 'hat einen Pass-Key gelöscht',
  },
  'people.beginFirstCodeApp': {
    de: 'hat begonnen, die erste Code-App einzurichten',
    en: 'began to set up the first code app',
  },
  'people.confirmFirstCodeApp': {
    de: 'hat die erste Code-App eingerichtet',
    en: 'set up the first code app',
  },
  'people.beginCodeApp': {
    de: 'hat begonnen, die Code-App zu wechseln',
    en: 'began to replace the code app',
  },
  'people.confirmNewCodeApp': {
    de: 'hat die Code-App gewechselt',
    en: 'replaced the code app',
  },
  'people.newRecoveryCodes': {
    de: 'hat neue Ersatz-Codes gemacht',
    en: 'made new recovery codes',
  },
  'people.requestNewPassword': {
    de: 'hat einen Link für ein neues Passwort angefordert',
    en: 'asked for a link to a new password',
    leicht: 'wollte ein neues Pass-Wort',
  },
  'people.checkNewPasswordLink': {
    de: 'hat den Link für ein neues Passwort geöffnet',
    en: 'opened the link to a new password',
    leicht: 'hat den Link für ein neues Pass-Wort geöffnet',
  },
  'people.setNewPassword': {
    de: 'hat über den Link ein neues Passwort gesetzt',
    en: 'set a new password through the link',
    leicht: 'hat ein neues Pass-Wort gemacht',
  },
  'people.changePassword': {
    de: 'hat das Passwort geändert',
    en: 'changed the password',
    leicht: 'hat das Pass-Wort geändert',
  },
  'people.changeOwnDetails': {
    de: 'hat Name oder Sprache geändert',
    en: 'changed name or language',
  },
  'people.listAccounts': { de: 'hat Konten aufgelistet', en: 'listed accounts' },
  'people.showAccount': { de: 'hat das Konto angesehen', en: 'looked at the account' },
  'people.inviteAccount': { de: 'hat zu einem Konto eingeladen', en: 'invited to an account' },
  'people.inviteAgain': {
    de: 'hat die Einladung noch einmal geschickt',
    en: 'sent the invitation again',
  },
  'people.deactivateAccount': { de: 'hat das Konto beendet', en: 'closed the account' },
  'people.resetSecondFactor': {
    de: 'hat den zweiten Faktor zurückgesetzt',
    en: 'reset the second factor',
    leicht: 'hat die Code-App und die Ersatz-Codes gelöscht',
  },
  'people.changeMail': {
    de: 'hat die E-Mail-Adresse eines Kontos geändert',
    en: 'changed the mail address of an account',
    leicht: 'hat eine E-Mail-Adresse geändert',
  },
  'people.endAccountSessions': {
    de: 'hat jemanden überall abgemeldet',
    en: 'signed somebody out everywhere',
  },
  'people.grantRole': { de: 'hat eine Rolle gegeben', en: 'gave a role' },
  'people.endMembership': { de: 'hat eine Rolle beendet', en: 'ended a role' },
  'people.delegate': { de: 'hat eine Vertretung eingerichtet', en: 'arranged cover' },
  'people.endDelegation': { de: 'hat eine Vertretung beendet', en: 'ended cover' },
  'people.listCoverChoices': {
    de: 'hat nachgesehen, wer vertreten kann',
    en: 'looked up who could cover',
  },
  'people.actForOrganisation': {
    de: 'hat die Organisation gewechselt',
    en: 'changed to another organisation',
  },
  'people.createOrganisation': {
    de: 'hat eine Organisation angelegt',
    en: 'added an organisation',
  },
  'people.saveOrganisation': {
    de: 'hat eine Organisation geändert',
    en: 'changed an organisation',
  },
  'audit.listEntries': { de: 'hat das Protokoll angesehen', en: 'looked at the audit log' },
  'audit.searchEntries': {
    de: 'hat im Protokoll gezielt gesucht',
    en: 'searched the audit log',
    leicht: 'hat im Protokoll gesucht',
  },
  'audit.findAccounts': {
    de: 'hat für das Protokoll nach Konten gesucht',
    en: 'looked for accounts in the audit log',
    leicht: 'hat im Protokoll nach Konten gesucht',
  },
  'audit.accessReport': {
    de: 'hat eine Auskunft über Zugriffe erstellt',
    en: 'made a report on accesses',
  },
  'audit.myAccessReport': {
    de: 'hat die eigene Auskunft angesehen',
    en: 'looked at their own report',
  },
  // What an import of a city's pack writes; these are no operations of their own.
  'city.importCity': {
    de: 'hat die Angaben zur Stadt importiert',
    en: 'imported the city’s facts',
  },
  'city.importAreas': { de: 'hat Gebiete importiert', en: 'imported areas' },
  'city.importCells': { de: 'hat Rasterzellen importiert', en: 'imported grid cells' },
  'city.importResidents': { de: 'hat Einwohnerzahlen importiert', en: 'imported residents' },
  'city.importAddresses': { de: 'hat Adressen importiert', en: 'imported addresses' },
  'city.importCrosswalk': {
    de: 'hat die Zuordnung alter Gebiete importiert',
    en: 'imported how older areas match',
  },
  'city.retireParts': {
    de: 'hat stillgelegt, was nicht mehr im Stadt-Paket steht',
    en: 'retired what the city pack no longer holds',
    leicht: 'hat alte Angaben stillgelegt',
  },
  'city.finishImport': { de: 'hat den Import abgeschlossen', en: 'finished the import' },
  'measures.importOparl': {
    de: 'hat begonnen, ein Rats-Informationssystem zu lesen',
    en: 'began to read a council information system',
  },
  'measures.importOparlPage': {
    de: 'hat eine Seite eines Rats-Informationssystems gelesen',
    en: 'read a page of a council information system',
  },
  'measures.importCouncil': {
    de: 'hat Gremien und Sitzungen aus einem Rats-Informationssystem übernommen',
    en: 'took over bodies and meetings of a council information system',
  },
  'offers.importOffers': { de: 'hat Angebote importiert', en: 'imported offers' },
  'atlas.importIndicators': { de: 'hat Kennzahlen importiert', en: 'imported indicators' },
  'atlas.importValues': { de: 'hat Werte importiert', en: 'imported values' },
  'atlas.release': { de: 'hat Kennzahlen veröffentlicht', en: 'published indicators' },
  'atlas.withdrawRelease': {
    de: 'hat eine Kennzahl von den öffentlichen Seiten genommen',
    en: 'took an indicator off the public pages',
    leicht: 'hat eine Zahl ausgeblendet',
  },
  'atlas.returnRelease': {
    de: 'hat eine Kennzahl wieder veröffentlicht',
    en: 'published an indicator again',
  },
  'atlas.saveIndicator': {
    de: 'hat eine Kennzahl angelegt oder geändert',
    en: 'created or changed an indicator',
  },
  'atlas.retireIndicator': {
    de: 'hat eine Kennzahl aus den Listen genommen',
    en: 'took an indicator off the lists',
  },
  'atlas.enterValues': { de: 'hat Werte eingetragen', en: 'entered values' },
  'atlas.withdrawEntry': {
    de: 'hat eingetragene Werte zurückgenommen',
    en: 'withdrew entered values',
  },
  'atlas.addSeriesNote': {
    de: 'hat einen Bruch in einer Zeitreihe vermerkt',
    en: 'noted a break in a series',
  },
  'atlas.withdrawSeriesNote': {
    de: 'hat den Vermerk zu einem Bruch zurückgenommen',
    en: 'withdrew a note on a break',
  },
  'atlas.releaseImport': {
    de: 'hat importierte Werte freigegeben',
    en: 'released imported values',
  },
  'backup.make': { de: 'hat eine Sicherung gemacht', en: 'made a backup' },
  'backup.restore': { de: 'hat eine Sicherung eingespielt', en: 'restored a backup' },
}

/** 'hat das Konto beendet'; the technical name where there is no phrase. */
export function phraseOf(operation: string, locale: Locale = 'de'): string {
  const phrase = Object.hasOwn(phrases, operation) ? phrases[operation] : undefined
  if (!phrase) return operation
  if (locale === 'en') return phrase.en
  return locale === 'leicht' ? (phrase.leicht ?? phrase.de) : phrase.de
}

const fruitless = new Set([
  'wrong',
  'throttled',
  'tooMany',
  'expired',
  'over',
  'linkOver',
  'refused',
  'forged',
  'replayed',
  'signature',
  'somebodyElse',
  'noAccount',
  'noPassword',
  'noPasskey',
  'noRole',
  'noSession',
  'impossible',
  'proofNeeded',
  'proveFirst',
])

/** Done, but without what the person wanted: a wrong password, an old link. */
export const isFruitless = (detail: Record<string, unknown>): boolean =>
  fruitless.has(String(detail.result))
