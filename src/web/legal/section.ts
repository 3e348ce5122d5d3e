import type { showWords } from '../../contexts/city/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import type { LandFacts } from './lands.ts'

export type Words = OutputOf<typeof showWords>

/** What the texts that come with the program are filled in with. */
export interface TextFacts {
  city: string
  contact: Words['contact']
  arbitration: Words['arbitration']
  /** Nothing for a Land that is not known, which a checked pack cannot name. */
  land: LandFacts | undefined
  hasVideos: boolean
}

/** A part of a page whose text comes with the program. */
export interface Section {
  title: string
  /** Markdown. */
  text?: string
  /** Facts that follow the text: the city’s contact, the authority, who helps further. */
  shows?: 'contact' | 'authority' | 'enforcement'
  /** What the city still has to say here. */
  missing?: string | false
}

export interface DefaultText {
  title: string
  sections: (facts: TextFacts) => Section[]
}

/** Words from a pack within Markdown: nothing in them is markup. */
export const asWords = (text: string) => text.replace(/[\\`*_{}[\]()#+\-.!|<>~&:/@]/g, '\\$&')
