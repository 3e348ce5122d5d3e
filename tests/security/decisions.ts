import type { Role } from '../../src/contexts/people/index.ts'

/**
 * The decisions behind docs/AUTHORISATION.md: for every operation, who may call it and which records they
 * reach. Written by hand, apart from the code, so that a change of the code is a change of a decision: a new
 * operation without one fails the test.
 *
 * - `everybody`: the public, too
 * - `ownAccount`: whoever is signed in, for their own account only
 * - by role: `all` records, or those of the organisation the person acts for (`own`)
 */
export type Reach = 'all' | 'own'
export type Decision = 'everybody' | 'ownAccount' | 'operator' | Partial<Record<Role, Reach>>

const administrators: Decision = { administrator: 'all' }
const everyOffice = {
  administrator: 'all',
  planner: 'all',
  editor: 'all',
  auditor: 'all',
} as const
/** A counsellor or reader may be of an office or of a provider: the organisation decides what they reach. */
const everyRole: Decision = {
  ...everyOffice,
  counsellor: 'own',
  provider: 'own',
  bodyMember: 'own',
  reader: 'own',
}
const organisationEditors: Decision = { administrator: 'all', editor: 'all', provider: 'own' }
const coverers: Decision = {
  administrator: 'own',
  planner: 'own',
  editor: 'own',
  counsellor: 'own',
  provider: 'own',
  bodyMember: 'own',
}
/** Providers write, the city's editors decide. */
const offerKeepers: Decision = { editor: 'all', provider: 'own' }
const auditors: Decision = { auditor: 'all' }

export const decisions: Record<string, Decision> = {
  'measures.listChecks': { planner: 'all' },
  'measures.showCheck': { planner: 'all' },
  'measures.saveCheck': { planner: 'all' },
  'measures.signCheck': { planner: 'all' },
  'measures.decideCheck': { planner: 'all' },
  'measures.checkEvidence': 'everybody',
  'measures.listPublicChecks': 'everybody',
  'measures.showPublicCheck': 'everybody',
  'measures.listPromises': 'everybody',
  'measures.listAreaPromises': 'everybody',
  'measures.showPromise': 'everybody',
  'measures.showPaper': 'everybody',
  'measures.showMeasure': 'everybody',
  'measures.quarterlyList': 'everybody',
  'measures.listPromiseChanges': 'everybody',
  'measures.promiseTable': 'everybody',
  'offers.findOffers': 'everybody',
  'offers.showOffer': 'everybody',
  'offers.offerAsHsds': 'everybody',
  'offers.offerAsA11y': 'everybody',
  'offers.listOfferTable': 'everybody',
  'offers.listHsdsServices': 'everybody',
  'offers.showHsdsService': 'everybody',
  'offers.listHsdsPlaces': 'everybody',
  'offers.showHsdsPlace': 'everybody',
  'offers.listHsdsOrganisations': 'everybody',
  'offers.showHsdsOrganisation': 'everybody',
  'offers.listHsdsTaxonomies': 'everybody',
  'offers.showHsdsTaxonomy': 'everybody',
  'offers.listHsdsTerms': 'everybody',
  'offers.showHsdsTerm': 'everybody',
  'offers.helpNow': 'everybody',
  'offers.suggest': 'everybody',
  'offers.listLifeSituations': 'everybody',
  'offers.listOfferTypes': 'everybody',
  'offers.listAreaOffers': 'everybody',
  'offers.listOfferGroup': 'everybody',
  'offers.reportMistake': 'everybody',
  'offers.beginReport': 'everybody',
  'offers.listNeed': { planner: 'all' },
  'offers.showCoverage': 'everybody',
  'offers.listLifePhases': 'everybody',
  'offers.listNetworks': 'everybody',
  'offers.listMissingTexts': 'everybody',
  'offers.listReports': { planner: 'all', editor: 'all', provider: 'own' },
  'offers.countNewReports': { planner: 'all', editor: 'all', provider: 'own' },
  'offers.showReport': { planner: 'all', editor: 'all', provider: 'own' },
  'offers.answerReport': { editor: 'all', provider: 'own' },
  'offers.listKeptOffers': { planner: 'all', editor: 'all', provider: 'own' },
  'offers.showKeptOffer': { planner: 'all', editor: 'all', provider: 'own' },
  'offers.previewOffer': { planner: 'all', editor: 'all', provider: 'all' },
  'offers.listChanges': { planner: 'all', editor: 'all', provider: 'own' },
  'offers.countWaitingOffers': offerKeepers,
  // Planners see that a place is secret, never where it is.
  'offers.showSecretPlace': offerKeepers,
  'offers.saveDraft': offerKeepers,
  'offers.submitOffer': offerKeepers,
  'offers.dropDraft': offerKeepers,
  'offers.retireOffer': offerKeepers,
  'offers.reopenOffer': offerKeepers,
  'offers.undoChange': offerKeepers,
  'offers.publishOffer': { editor: 'all' },
  'offers.returnDraft': { editor: 'all' },
  'offers.revealPlace': { editor: 'all' },
  'offers.settleSource': { editor: 'all' },
  // Whoever holds the link of the mail that asks.
  'offers.showAsk': 'everybody',
  'offers.confirmAsked': 'everybody',
  'offers.reportAsked': 'everybody',
  'offers.listAsks': { planner: 'all', editor: 'all', provider: 'own' },
  'offers.saveAskRule': { editor: 'all' },
  'offers.showFreshness': { planner: 'all', editor: 'all', provider: 'own' },
  'offers.listStaleOffers': { planner: 'all', editor: 'all', provider: 'own' },
  'offers.confirmOffers': offerKeepers,
  'offers.previewBulk': { editor: 'all' },
  'offers.applyBulk': { editor: 'all' },
  'offers.listBulks': { editor: 'all' },
  'offers.undoBulk': { editor: 'all' },
  'offers.exportTable': { editor: 'all' },
  'offers.previewTable': { editor: 'all' },
  'offers.applyTable': { editor: 'all' },
  'offers.showDigest': { editor: 'all', provider: 'own' },
  'offers.chooseDigest': { editor: 'all', provider: 'own' },
  'offers.listDuplicates': { editor: 'all' },
  'offers.dismissDuplicate': { editor: 'all' },
  'offers.mergeOffers': { editor: 'all' },
  'offers.listBrokenLinks': { planner: 'all', editor: 'all', provider: 'own' },

  'city.showCity': 'everybody',
  'city.showWords': 'everybody',
  'city.listAreas': 'everybody',
  'city.showArea': 'everybody',
  'city.locate': 'everybody',
  'city.findPlaces': 'everybody',
  'city.drawMap': 'everybody',

  'atlas.listIndicators': 'everybody',
  'atlas.showIndicator': 'everybody',
  'atlas.listValues': 'everybody',
  'atlas.areaProfile': 'everybody',

  // Before signing in: whoever holds the link, the password, the key.
  'people.showInvitation': 'everybody',
  'people.acceptInvitation': 'everybody',
  'people.beginInvitedPasskey': 'everybody',
  'people.acceptByPasskey': 'everybody',
  'people.signIn': 'everybody',
  'people.awaitedFactor': 'everybody',
  'people.beginFirstCodeApp': 'everybody',
  'people.confirmFirstCodeApp': 'everybody',
  'people.confirmSecondFactor': 'everybody',
  'people.signInWithRecoveryCode': 'everybody',
  'people.requestNewPassword': 'everybody',
  'people.checkNewPasswordLink': 'everybody',
  'people.setNewPassword': 'everybody',
  'people.beginPasskeySignIn': 'everybody',
  'people.finishPasskeySignIn': 'everybody',
  'people.beginCitySignOn': 'everybody',
  'people.takeCitySignOn': 'everybody',
  'people.finishCitySignOn': 'everybody',
  'people.endSessionsByProvider': 'everybody',

  // One's own account.
  'people.showOwnAccount': 'ownAccount',
  'people.changeOwnDetails': 'ownAccount',
  'people.changePassword': 'ownAccount',
  'people.beginCodeApp': 'ownAccount',
  'people.confirmNewCodeApp': 'ownAccount',
  'people.newRecoveryCodes': 'ownAccount',
  'people.proveIdentity': 'ownAccount',
  'people.endOwnSession': 'ownAccount',
  'people.signOut': 'ownAccount',
  'people.signOutEverywhere': 'ownAccount',
  'people.beginPasskeyRegistration': 'ownAccount',
  'people.finishPasskeyRegistration': 'ownAccount',
  'people.beginPasskeyProof': 'ownAccount',
  'people.finishPasskeyProof': 'ownAccount',
  'people.listPasskeys': 'ownAccount',
  'people.renamePasskey': 'ownAccount',
  'people.removePasskey': 'ownAccount',
  'people.actForOrganisation': 'ownAccount',

  'people.countAccounts': administrators,
  'people.listAccounts': administrators,
  'people.showAccount': administrators,
  'people.inviteAccount': administrators,
  'people.inviteAgain': administrators,
  'people.grantRole': administrators,
  'people.endMembership': administrators,
  'people.deactivateAccount': administrators,
  'people.resetSecondFactor': administrators,
  'people.changeMail': administrators,
  'people.endAccountSessions': administrators,
  'people.createOrganisation': administrators,

  'people.listOrganisations': everyRole,
  'people.showOrganisation': everyRole,
  'people.saveOrganisation': organisationEditors,

  'people.listCoverChoices': coverers,
  'people.delegate': coverers,
  // Who covers may hold no other role; so both sides see and end what concerns them.
  'people.listDelegations': 'ownAccount',
  'people.endDelegation': 'ownAccount',

  'audit.listEntries': auditors,
  'audit.searchEntries': auditors,
  'audit.findAccounts': auditors,
  'audit.showChain': auditors,
  'audit.verifyChain': auditors,
  'audit.accessReport': auditors,
  'audit.myAccessReport': 'ownAccount',
}

/** Which roles enter a page that asks for a permission. */
export const pageDecisions: Record<string, Decision> = {
  'offers:readReports': { planner: 'all', editor: 'all', provider: 'own' },
  'offers:answerReports': { editor: 'all', provider: 'own' },
  'offers:readOffers': { planner: 'all', editor: 'all', provider: 'own' },
  'offers:readNeed': { planner: 'all' },
  'offers:editOffers': offerKeepers,
  'offers:publishOffers': { editor: 'all' },
  'people:readAccounts': administrators,
  'people:manageAccounts': administrators,
  'people:readOrganisations': everyRole,
  'people:editOrganisations': organisationEditors,
  'people:delegate': coverers,
  'audit:read': auditors,
}
