import type { Locale } from '../../platform/texts/index.ts'

/** What stands on a handover sheet: the same for the page that is printed and for the PDF. */

/** A text and the language it is really in. */
export interface Run {
  text: string
  locale: Locale
}

export interface SheetFact {
  title: string
  lines: Run[]
}

/** A drawing as SVG of our own making, with what it shows in words. */
export interface Drawing {
  svg: string
  alt: string
}

export interface SheetEntry {
  name: Run
  organisation: string | null
  summary: Run | null
  phone: { title: string; number: string } | null
  /** First what to do, then when, where and the rest. */
  facts: SheetFact[]
  sketch: (Drawing & { title: string; caption: string }) | null
  online: Drawing & { title: string; address: string }
  provenance: string
}

export interface SheetContent {
  locale: Locale
  title: string
  city: string
  entries: SheetEntry[]
  notes: { title: string; hint: string }
  /** When it was printed; that times change. */
  foot: string[]
  large: boolean
}

/** More would be a brochure; and each takes a moment to draw. */
export const mostEntries = 12
