import postcss, { type Declaration, type Root, type Rule } from 'postcss'

/**
 * KERN's stylesheet weighs 340 kB and styles bare elements as well. This takes from the installed package
 * only the rules of the components in use and of them only the design tokens that are really read, so no
 * copy of KERN's code lies in the project and an update of the package arrives by itself.
 */

/** KERN classes that the pages use. A class that is missing here has no style: add it where you use it. */
const classesInUse = new Set([
  'kern-btn',
  'kern-btn--primary',
  'kern-btn--secondary',
  'kern-btn--tertiary',
  'kern-btn--block',
  'kern-label',
  'kern-label__optional',
  'kern-hint',
  'kern-error',
  'kern-body',
  'kern-form-input',
  'kern-form-input--error',
  'kern-form-input__input',
  'kern-form-input__input--error',
  'kern-form-input__select-wrapper',
  'kern-form-input__select',
  'kern-form-input__select--error',
  'kern-form-check',
  'kern-form-check__radio',
  'kern-form-check__checkbox',
  'kern-fieldset',
  'kern-fieldset--error',
  'kern-fieldset__body',
  'kern-fieldset__body--horizontal',
  'kern-alert',
  'kern-alert--info',
  'kern-alert--success',
  'kern-alert--warning',
  'kern-alert--danger',
  'kern-alert__header',
  'kern-alert__body',
])

/** The rule that hands the tokens on to components, by layer; ours is the one of the page itself. */
const isTokenBridge = (selector: string) => selector.startsWith(':is(body,')

function isInUse(selector: string): boolean {
  if (selector === ':root' || isTokenBridge(selector)) return true
  const classes = selector.match(/\.[a-z][\w-]*/g) ?? []
  // File fields are not in use, and their rules are long.
  if (selector.includes('type=file')) return false
  return classes.length > 0 && classes.every((name) => classesInUse.has(name.slice(1)))
}

/** The rules and tokens of `kernCss` that our pages use; `ownCss` tells which tokens we read ourselves. */
export function kernInUse(kernCss: string, ownCss: string): string {
  const root = postcss.parse(kernCss)
  root.walkComments((comment) => {
    comment.remove()
  })
  root.walkRules((rule) => {
    const kept = rule.selectors.filter(isInUse)
    if (kept.length === 0) rule.remove()
    else if (kept.length < rule.selectors.length) rule.selectors = kept
  })
  root.walkAtRules((atRule) => {
    if (atRule.name === 'charset' || atRule.name === 'font-face') atRule.remove()
  })
  mirrorByDirection(root)
  removeUnreadTokens(root, ownCss)
  removeEmpty(root)
  return root.toString()
}

const logicalNames: Record<string, string> = {
  left: 'inset-inline-start',
  right: 'inset-inline-end',
  'padding-left': 'padding-inline-start',
  'padding-right': 'padding-inline-end',
  'margin-left': 'margin-inline-start',
  'margin-right': 'margin-inline-end',
  'border-left': 'border-inline-start',
  'border-right': 'border-inline-end',
}

/** KERN names sides; here they are those where a line begins and ends, so that Arabic pages mirror. */
function mirrorByDirection(root: Root): void {
  root.walkDecls((declaration) => {
    declaration.prop = logicalNames[declaration.prop] ?? declaration.prop
    if (declaration.prop === 'float' || declaration.prop === 'clear')
      declaration.value = declaration.value
        .replace('left', 'inline-start')
        .replace('right', 'inline-end')
  })
}

function removeUnreadTokens(root: Root, ownCss: string): void {
  const definitions = new Map<string, Declaration[]>()
  const waiting = [...tokensReadIn(ownCss)]
  root.walkDecls((declaration) => {
    if (!declaration.prop.startsWith('--')) waiting.push(...tokensReadIn(declaration.value))
    else
      definitions.set(declaration.prop, [...(definitions.get(declaration.prop) ?? []), declaration])
  })
  const read = new Set<string>()
  for (let token = waiting.pop(); token; token = waiting.pop()) {
    if (read.has(token)) continue
    read.add(token)
    for (const { value } of definitions.get(token) ?? []) waiting.push(...tokensReadIn(value))
  }
  for (const [token, declarations] of definitions)
    if (!read.has(token)) for (const declaration of declarations) declaration.remove()
}

function tokensReadIn(css: string): string[] {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, token]) => token ?? '')
}

function removeEmpty(root: Root): void {
  root.walkRules((rule: Rule) => {
    if (rule.nodes.length === 0) rule.remove()
  })
  root.walkAtRules((atRule) => {
    if (atRule.nodes?.length === 0) atRule.remove()
  })
}

/** Leaves out comments and blanks that mean nothing. */
export function minified(css: string): string {
  const root = postcss.parse(css)
  root.walkComments((comment) => {
    comment.remove()
  })
  root.walk((node) => {
    node.raws.before = ''
    if (node.type === 'decl') {
      node.raws.between = ':'
      node.value = node.value.replace(/\s+/g, ' ')
    } else {
      node.raws.between = ''
      node.raws.after = ''
      node.raws.semicolon = false
    }
    if (node.type === 'rule') node.selector = node.selectors.join(',').replace(/\s+/g, ' ')
    if (node.type === 'atrule') {
      node.raws.afterName = ' '
      node.params = node.params.replace(/\s+/g, ' ')
    }
  })
  root.raws.after = ''
  return root.toString()
}
