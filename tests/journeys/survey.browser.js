/**
 * Runs in the page, not in Node: gathers what a page is made of as plain data, judged in survey.ts.
 * One expression, so that it can be evaluated under a content policy that allows no inline script.
 */
;(() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true })
  const wordsOf = (element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  const nameOf = (element) =>
    `<${element.tagName.toLowerCase()}> “${(element.getAttribute('aria-label') ?? wordsOf(element.labels?.[0] ?? element)).slice(0, 60)}”`
  const all = (selector) => [...document.querySelectorAll(selector)]
  const main = document.querySelector('main')

  /** Text of `main` that claims to be in the page's own language. */
  const ownWords = []
  const reader = document.createTreeWalker(main ?? document.body, NodeFilter.SHOW_TEXT)
  while (reader.nextNode()) {
    const parent = reader.currentNode.parentElement
    if (parent?.closest('[lang]') !== document.documentElement || !shown(parent)) continue
    if (parent.closest('code, pre, address')) continue
    ownWords.push(reader.currentNode.data)
  }

  const spoken = ['title', 'alt', 'aria-label', 'placeholder', 'href', 'value', 'content']
  const saidByAttributes = all('*').flatMap((element) =>
    spoken.flatMap((name) => (element.hasAttribute(name) ? [element.getAttribute(name)] : [])),
  )

  const boxOf = (element) => {
    const own = element.getBoundingClientRect()
    const label = element.labels?.[0]?.getBoundingClientRect()
    // A click on its label is a click on the field.
    return label && /radio|checkbox/.test(element.type)
      ? { width: own.width + label.width, height: Math.max(own.height, label.height) }
      : { width: own.width, height: own.height }
  }
  const pressed =
    '.kern-btn, .help-now, .situation, .phone, .chip, .leave, .brand, summary, nav a, input:not([type=hidden]), select, textarea'
  const targets = all(pressed)
    .filter((element) => shown(element) && !element.closest('svg, [aria-hidden=true], .skip'))
    .map((element) => ({ name: nameOf(element), ...boxOf(element) }))

  const ids = all('[id]').map(({ id }) => id)
  return {
    title: document.title,
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    headings: all('h1, h2, h3, h4, h5, h6')
      .filter(shown)
      .map((heading) => ({ level: Number(heading.tagName[1]), words: wordsOf(heading) })),
    twiceUsedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
    brokenAnchors: all('a[href^="#"]')
      .filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1))))
      .map(nameOf),
    ownWords: ownWords.join(' ').replace(/\s+/g, ' '),
    everything: [wordsOf(document.body), ...saidByAttributes].join('\n'),
    targets,
    parts: {
      form: main?.querySelector('form') != null,
      map: main?.querySelector('svg .map__areas, .map') != null,
      figure: main?.querySelector('figure') != null,
      table: main?.querySelector('table') != null,
      video: main?.querySelector('video, audio') != null,
      phone: main?.querySelector('a[href^="tel:"]') != null,
    },
    menus: all('body > header a, body > footer a')
      .filter((link) => !link.closest('.language-menu'))
      .map((link) => `${wordsOf(link)} → ${link.getAttribute('href')}`),
  }
})()
