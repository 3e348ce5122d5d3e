import type { PageRoute } from '../../frame/page.ts'
import { choose, choosePage } from './choosePage.tsx'
import { create, createPage } from './createPage.tsx'
import { organisationListPage } from './listPage.tsx'
import { organisationPage, saveOrganisationPage } from './organisationPage.tsx'

/** Organisations, and for which of them a person acts. */
export const organisationPages: PageRoute[] = [
  organisationListPage,
  organisationPage,
  saveOrganisationPage,
  createPage,
  create,
  choosePage,
  choose,
]
