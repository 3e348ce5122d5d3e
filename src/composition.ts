import { areaProfile, listIndicators, listValues, showIndicator } from './contexts/atlas/index.ts'
import { drawMap, listAreas, locate, showArea, showCity, showWords } from './contexts/city/index.ts'
import {
  answerReport,
  findOffers,
  helpNow,
  listAreaOffers,
  listLifeSituations,
  listOfferTypes,
  listReports,
  offerAsHsds,
  reportMistake,
  showOffer,
  showReport,
} from './contexts/offers/index.ts'
import {
  acceptByPasskey,
  actForOrganisation,
  beginCitySignOn,
  beginInvitedPasskey,
  beginPasskeyProof,
  beginPasskeyRegistration,
  beginPasskeySignIn,
  countAccounts,
  createOrganisation,
  deactivateAccount,
  delegate,
  endDelegation,
  endMembership,
  endSessionsByProvider,
  finishCitySignOn,
  finishPasskeyProof,
  finishPasskeyRegistration,
  finishPasskeySignIn,
  grantRole,
  inviteAccount,
  inviteAgain,
  listAccounts,
  listCoverChoices,
  listDelegations,
  listOrganisations,
  listPasskeys,
  removePasskey,
  renamePasskey,
  resetSecondFactor,
  saveOrganisation,
  showAccount,
  showOrganisation,
  takeCitySignOn,
} from './contexts/people/index.ts'
import type { Operation } from './platform/operation/index.ts'
import { cityPages } from './web/city/pages.ts'
import type { PageRoute } from './web/frame/page.ts'
import { helpPages } from './web/help/index.ts'
import { homePage } from './web/home/page.tsx'
import { interfacePage } from './web/interface/page.tsx'
import { legalPages } from './web/legal/index.ts'
import { signInPages } from './web/signIn/index.ts'
import { workPages } from './web/work/index.ts'

/**
 * What the product consists of: every operation and every page. A new context is added here and in
 * snapshotParts.ts, and nowhere else.
 */

export const operations = [
  findOffers,
  showOffer,
  offerAsHsds,
  helpNow,
  listLifeSituations,
  listOfferTypes,
  listAreaOffers,
  reportMistake,
  listReports,
  showReport,
  answerReport,
  showCity,
  showWords,
  listAreas,
  showArea,
  locate,
  drawMap,
  listIndicators,
  showIndicator,
  listValues,
  areaProfile,
  beginInvitedPasskey,
  acceptByPasskey,
  beginPasskeySignIn,
  finishPasskeySignIn,
  beginPasskeyRegistration,
  finishPasskeyRegistration,
  beginPasskeyProof,
  finishPasskeyProof,
  listPasskeys,
  renamePasskey,
  removePasskey,
  countAccounts,
  deactivateAccount,
  delegate,
  endDelegation,
  endMembership,
  grantRole,
  inviteAccount,
  inviteAgain,
  listAccounts,
  listCoverChoices,
  listDelegations,
  resetSecondFactor,
  showAccount,
  actForOrganisation,
  createOrganisation,
  listOrganisations,
  saveOrganisation,
  showOrganisation,
  beginCitySignOn,
  takeCitySignOn,
  finishCitySignOn,
  endSessionsByProvider,
] as Operation[]

export const pages: PageRoute[] = [
  homePage,
  ...helpPages,
  ...cityPages,
  ...legalPages,
  ...signInPages,
  ...workPages,
  interfacePage(operations),
]
