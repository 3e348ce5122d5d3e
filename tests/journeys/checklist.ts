import type { Part, PublicPage } from './pages.ts'

/**
 * EN 301 549 V3.2.1, chapter 9 (web): every requirement, what checks it here, and who sees to the rest.
 * docs/ACCESSIBILITY.md shows it; checklist.test.ts keeps the two and the pages together.
 */
export interface Requirement {
  /** Clause of EN 301 549; 9.1.4.3 is success criterion 1.4.3 of WCAG 2.1. */
  clause: string
  name: string
  /** Only pages with one of these parts need it; left out: every page. */
  on?: Part[]
  /** The test that checks it, or part of it, on every page it concerns. */
  test?: `${'everyPage' | 'keyboard' | 'leave' | 'results' | 'findHelp' | 'reportMistake' | 'errors' | 'axe'}`
  /** Who looks where a test cannot. */
  person?: Reviewer
  /** What is looked at; why nothing needs to be looked at where neither test nor person is named. */
  how: string
}

/** `author`: who writes the text or makes the film. `tester`: a person with assistive technology, at each release. */
export type Reviewer = 'author' | 'tester'

export const requirements: Requirement[] = [
  {
    clause: '9.1.1.1',
    name: 'Non-text content',
    test: 'axe',
    person: 'tester',
    how: 'Maps, charts and icons have a name; a person says whether it tells the same.',
  },
  {
    clause: '9.1.2.1',
    name: 'Audio-only and video-only',
    on: ['video'],
    person: 'author',
    how: 'Films of the city come with a text.',
  },
  {
    clause: '9.1.2.2',
    name: 'Captions (prerecorded)',
    on: ['video'],
    person: 'author',
    how: 'Films of the city have captions.',
  },
  {
    clause: '9.1.2.3',
    name: 'Audio description or media alternative',
    on: ['video'],
    person: 'author',
    how: 'A text says what a film shows.',
  },
  { clause: '9.1.2.4', name: 'Captions (live)', how: 'There is nothing live.' },
  {
    clause: '9.1.2.5',
    name: 'Audio description (prerecorded)',
    on: ['video'],
    person: 'author',
    how: 'Films say or describe what they show.',
  },
  {
    clause: '9.1.3.1',
    name: 'Info and relationships',
    test: 'everyPage',
    person: 'tester',
    how: 'One h1, no heading level left out, labels, lists, table headings, landmarks.',
  },
  {
    clause: '9.1.3.2',
    name: 'Meaningful sequence',
    test: 'keyboard',
    person: 'tester',
    how: 'The focus follows the order of the document; nothing is reordered by style.',
  },
  {
    clause: '9.1.3.3',
    name: 'Sensory characteristics',
    person: 'author',
    how: 'Texts do not say "the green button on the right".',
  },
  {
    clause: '9.1.3.4',
    name: 'Orientation',
    test: 'everyPage',
    how: 'Pages are whole at 320, 768 and 1440 px, upright and across; nothing locks them.',
  },
  {
    clause: '9.1.3.5',
    name: 'Identify input purpose',
    on: ['form'],
    test: 'axe',
    how: 'Fields about the person say what they are for (autocomplete).',
  },
  {
    clause: '9.1.4.1',
    name: 'Use of colour',
    person: 'tester',
    how: 'Open or closed, chosen, wrong and each class of a map is said in words or by a pattern, too.',
  },
  { clause: '9.1.4.2', name: 'Audio control', how: 'Nothing plays by itself.' },
  {
    clause: '9.1.4.3',
    name: 'Contrast (minimum)',
    test: 'axe',
    how: 'Light and dark.',
  },
  {
    clause: '9.1.4.4',
    name: 'Resize text',
    test: 'everyPage',
    how: '320 px is a window of 1280 px at 400 %.',
  },
  { clause: '9.1.4.5', name: 'Images of text', how: 'There are none; maps write with letters.' },
  {
    clause: '9.1.4.10',
    name: 'Reflow',
    test: 'everyPage',
    how: 'No sideways scroll at 320 px; wide tables scroll within themselves.',
  },
  {
    clause: '9.1.4.11',
    name: 'Non-text contrast',
    test: 'errors',
    person: 'tester',
    how: 'Buttons and fields keep their edges in forced colours; a person looks at maps and charts.',
  },
  {
    clause: '9.1.4.12',
    name: 'Text spacing',
    test: 'everyPage',
    how: 'No sideways scroll at 320 px with the spacing that the criterion names.',
  },
  {
    clause: '9.1.4.13',
    name: 'Content on hover or focus',
    test: 'results',
    how: 'Beside what browsers show for <title>, only suggestions while somebody types: they stay while the pointer is on them, and Esc or leaving the field closes them.',
  },
  {
    clause: '9.2.1.1',
    name: 'Keyboard',
    test: 'keyboard',
    how: 'The main journeys without a mouse.',
  },
  {
    clause: '9.2.1.2',
    name: 'No keyboard trap',
    test: 'keyboard',
    how: 'Tab leads out of every page.',
  },
  {
    clause: '9.2.1.4',
    name: 'Character key shortcuts',
    test: 'leave',
    how: 'No letter, digit or sign is one; plus and minus change the scale of a map while it has the focus. Esc twice within a second leaves the site; Esc that closes a list or leaves a map does not count.',
  },
  { clause: '9.2.2.1', name: 'Timing adjustable', how: 'Nothing has a time limit.' },
  { clause: '9.2.2.2', name: 'Pause, stop, hide', how: 'Nothing moves.' },
  { clause: '9.2.3.1', name: 'Three flashes', how: 'Nothing flashes.' },
  {
    clause: '9.2.4.1',
    name: 'Bypass blocks',
    test: 'keyboard',
    how: 'The first stop skips to the content.',
  },
  { clause: '9.2.4.2', name: 'Page titled', test: 'everyPage', how: 'Each page has a title.' },
  {
    clause: '9.2.4.3',
    name: 'Focus order',
    test: 'keyboard',
    how: 'In the order of the document.',
  },
  {
    clause: '9.2.4.4',
    name: 'Link purpose (in context)',
    test: 'axe',
    person: 'tester',
    how: 'Every link has a name; a person says whether it tells where it leads.',
  },
  {
    clause: '9.2.4.5',
    name: 'Multiple ways',
    test: 'findHelp',
    how: 'Search, life situations, kinds of help, areas and the menu lead to the same pages.',
  },
  {
    clause: '9.2.4.6',
    name: 'Headings and labels',
    test: 'everyPage',
    person: 'author',
    how: 'None is empty; whoever writes them says what follows.',
  },
  {
    clause: '9.2.4.7',
    name: 'Focus visible',
    test: 'keyboard',
    how: 'Every stop looks different with the focus, is in sight and is not covered.',
  },
  {
    clause: '9.2.5.1',
    name: 'Pointer gestures',
    how: 'A tap is all that is ever needed: maps have buttons, a list to choose from, and come nearer where they are tapped twice.',
  },
  {
    clause: '9.2.5.2',
    name: 'Pointer cancellation',
    how: 'Only links and buttons of the browser.',
  },
  {
    clause: '9.2.5.3',
    name: 'Label in name',
    test: 'axe',
    how: 'What is written on a button is in its name.',
  },
  { clause: '9.2.5.4', name: 'Motion actuation', how: 'Nothing is done by moving the device.' },
  { clause: '9.3.1.1', name: 'Language of page', test: 'everyPage', how: 'lang and dir.' },
  {
    clause: '9.3.1.2',
    name: 'Language of parts',
    test: 'everyPage',
    person: 'author',
    how: 'English pages hold no German sentence that is not marked as German.',
  },
  {
    clause: '9.3.2.1',
    name: 'On focus',
    test: 'keyboard',
    how: 'Walking through a page leaves it as it is.',
  },
  {
    clause: '9.3.2.2',
    name: 'On input',
    on: ['form'],
    how: 'Forms are sent by their button only.',
  },
  {
    clause: '9.3.2.3',
    name: 'Consistent navigation',
    test: 'everyPage',
    how: 'The same menus in the same order on every page of a language.',
  },
  {
    clause: '9.3.2.4',
    name: 'Consistent identification',
    person: 'tester',
    how: 'The same thing has the same name everywhere.',
  },
  {
    clause: '9.3.3.1',
    name: 'Error identification',
    on: ['form'],
    test: 'reportMistake',
    how: 'What is wrong stands first, in words, and leads to the field.',
  },
  {
    clause: '9.3.3.2',
    name: 'Labels or instructions',
    on: ['form'],
    test: 'axe',
    person: 'tester',
    how: 'Every field has a label; what may stay empty says so.',
  },
  {
    clause: '9.3.3.3',
    name: 'Error suggestion',
    on: ['form'],
    test: 'reportMistake',
    how: 'The message says what to do; nothing that was typed is lost.',
  },
  {
    clause: '9.3.3.4',
    name: 'Error prevention (legal, financial, data)',
    how: 'Nothing here is binding; a report sent twice is kept once.',
  },
  { clause: '9.4.1.1', name: 'Parsing', test: 'everyPage', how: 'No id is used twice.' },
  {
    clause: '9.4.1.2',
    name: 'Name, role, value',
    test: 'axe',
    how: 'Controls of the browser; a map that was opened is an application with a name, which tells its keys.',
  },
  {
    clause: '9.4.1.3',
    name: 'Status messages',
    on: ['form'],
    test: 'reportMistake',
    person: 'tester',
    how: 'What went wrong is an alert.',
  },
]

/** What has to hold on a page, by what it is made of. */
export const checklistOf = ({ parts }: Pick<PublicPage, 'parts'>): Requirement[] =>
  requirements.filter(({ on }) => !on || on.some((part) => parts.includes(part)))
