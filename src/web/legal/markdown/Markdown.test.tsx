import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Markdown, splitTitle } from './Markdown.tsx'

const inEnglish = (path: string) => `/en${path}`
const html = (source: string, topHeading?: 2 | 3) =>
  (<Markdown source={source} topHeading={topHeading} link={inEnglish} />).toString()

describe('a Markdown text of a pack', () => {
  it('becomes paragraphs, lists, quotations and tables', () => {
    expect(html('Eins\nzwei\n\n- a **b**\n- c')).toBe(
      '<p>Eins<br/>zwei</p><ul><li>a <strong>b</strong></li><li>c</li></ul>',
    )
    expect(html('> so *ist* es')).toBe('<blockquote><p>so <em>ist</em> es</p></blockquote>')
    expect(html('| A | B |\n|---|---|\n| 1 | 2 |')).toContain('<th scope="col">A</th>')
    expect(html('3. drei\n4. vier')).toBe('<ol start="3"><li>drei</li><li>vier</li></ol>')
  })

  it('shows entities as the characters they mean, once', () => {
    expect(html('Amt&nbsp;5 &amp; Rat, &lt;b&gt;, &#x1F600;, &unsinn;')).toBe(
      '<p>Amt\u00a05 &amp; Rat, &lt;b&gt;, 😀, &amp;unsinn;</p>',
    )
  })

  it('shifts headings under the title of the page, without gaps', () => {
    expect(html('# A\n\n### B\n\n###### C\n\n# D')).toBe('<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2>')
    expect(html('### A\n\n#### B', 3)).toBe('<h3>A</h3><h4>B</h4>')
    expect(html('> # Zitat')).toBe('<blockquote><p><strong>Zitat</strong></p></blockquote>')
  })

  it('gives its one large heading at the beginning to the page', () => {
    expect(splitTitle('\r\n# Wer *wir* sind\r\n\r\nText')).toEqual({
      title: 'Wer wir sind',
      rest: 'Text',
    })
    expect(splitTitle('Text\n\n# Später').title).toBeUndefined()
    expect(splitTitle('# Eins\n\n# Zwei').title).toBeUndefined()
  })

  it('links to the web, to mail, to the phone and to pages of this site in the reader’s language', () => {
    expect(html('[a](https://example.org/?x=1&y=2)')).toContain(
      'href="https://example.org/?x=1&amp;y=2"',
    )
    expect(html('[a](mailto:a@example.org) a@example.org')).toMatch(/(mailto:a@example\.org.*){2}/)
    expect(html('[a](tel:+4911100)')).toContain('href="tel:+4911100"')
    expect(html('[a](/jetzt-hilfe)')).toContain('href="/en/jetzt-hilfe"')
  })

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java&#x0A;script:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](data:text/html,<script>alert(1)</script>)',
    '[a](vbscript:x)',
    '[a](//boese.example)',
    '[a](/\\boese.example)',
    '[a](nur-ein-wort)',
    '<javascript:alert(1)>',
    '![a](https://boese.example/zaehler.gif)',
    '![a](//boese.example/zaehler.gif)',
    '![a](data:image/svg+xml,<svg onload=alert(1)>)',
    '<script>alert(1)</script>',
    'Text <script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    // Within raw blocks the parser says that text is escaped when it is not.
    'x <code> <img/src=x onerror=alert(1)//',
    'x <pre> <svg/onload=alert(1)//',
    '<a href="javascript:alert(1)">a</a>',
    '<!-- x --><img src=x onerror=alert(1)>',
    '`<script>`',
    '```\n</code></pre><script>alert(1)</script>\n```',
    '| <script>a</script> |\n|---|\n| <img src=x> |',
    '[a]: javascript:alert(1)\n\n[a]',
    '[a](https://x.example "\\" onclick=alert(1) x=\\"")',
  ])('makes no markup and no forbidden address of %s', (source) => {
    expectHarmless(html(source))
  })

  it('shows the description of a picture of another host, and no comment', () => {
    expect(html('![Ein Haus](https://bilder.example/haus.png)')).toBe('<p>Ein Haus</p>')
    expect(html('![Ein Haus](/bilder/haus.png)')).toContain('<img src="/bilder/haus.png"')
    expect(html('<!-- für uns -->')).toBe('')
  })

  it('makes only its own elements of whatever is thrown at it', () => {
    const bits = ['<', '>', '"', '`', '[', ']', '(', ')', '!', '&', '#', '\n', '*', '|', '-', '\\']
    const words = [
      'javascript:',
      'script',
      'img src=x onerror=',
      'https://a.example',
      '<pre>',
      ' a ',
    ]
    const source = fc.array(fc.constantFrom(...bits, ...words), { maxLength: 40 })
    fc.assert(fc.property(source, (parts) => expectHarmless(html(parts.join('')))))
  })
})

const ownElements =
  /^<\/?(p|h[2-6]|ul|ol|li|strong|em|del|code|pre|blockquote|hr|br|a|img|table|thead|tbody|tr|th|td|div)( (href|src|alt|class|scope|tabindex|start)="[^"<>]*")*\/?>$/

function expectHarmless(output: string) {
  for (const [tag] of output.matchAll(/<[^>]*>/g)) expect(tag).toMatch(ownElements)
  for (const [, href] of output.matchAll(/ href="([^"]*)"/g))
    expect(href).toMatch(/^(https?:|mailto:|tel:|\/en\/)/)
  for (const [, src] of output.matchAll(/ src="([^"]*)"/g)) expect(src).toMatch(/^\/(?![/\\])/)
}
