import type { Child } from 'hono/jsx'
import { Marked, type MarkedToken, type Token, type Tokens } from 'marked'
import { plainText } from './entities.ts'
import { shownAddress } from './shownAddress.ts'

export interface MarkdownProps {
  source: string
  /** Level that the largest heading of the text gets; smaller ones follow without a gap. */
  topHeading?: 2 | 3
  link: (path: string) => string
}

/** Line breaks count: postal addresses and Leichte Sprache are written one thought a line. */
const marked = new Marked({ gfm: true, breaks: true })

/**
 * A text of a city pack. Only the parser of `marked` is used; the page is built from its tokens, so that
 * everything a pack says is text and nothing is markup: HTML is shown as it is written, links lead to
 * http(s), mail, phone or this site, and pictures of other hosts, which the content policy would block
 * anyway, are replaced by their description.
 */
export function Markdown({ source, topHeading = 2, link }: MarkdownProps) {
  const tokens = known(marked.lexer(source))
  const headings = headingLevels(tokens, topHeading)
  return <Blocks tokens={tokens} context={{ link, headings }} />
}

/** A heading of the first level that opens the text and is its only one: the title of the page. */
export function splitTitle(text: string): { title?: string; rest: string } {
  const source = text.replace(/\r\n?/g, '\n').trimStart()
  const tokens = known(marked.lexer(source)).filter(({ type }) => type !== 'space')
  const titles = tokens.filter((token) => token.type === 'heading' && token.depth === 1)
  const [first] = tokens
  if (first?.type !== 'heading' || first.depth !== 1 || titles.length > 1) return { rest: source }
  const title = known(first.tokens).map(wordsOf).join('').trim()
  return { title, rest: source.slice(first.raw.length).trimStart() }
}

interface Context {
  link: (path: string) => string
  headings: Map<MarkedToken, number>
  inLink?: boolean
}

type Part<T> = { token: T; context: Context }

/** No extension is registered, so every token is one of marked’s own. */
const known = (tokens: Token[] | undefined) => (tokens ?? []) as MarkedToken[]

function headingLevels(tokens: MarkedToken[], top: number): Map<MarkedToken, number> {
  const headings = tokens.filter((token) => token.type === 'heading')
  const largest = Math.min(...headings.map(({ depth }) => depth))
  const levels = new Map<MarkedToken, number>()
  let previous = top - 1
  for (const heading of headings) {
    previous = Math.min(heading.depth - largest + top, previous + 1, 6)
    levels.set(heading, previous)
  }
  return levels
}

function Blocks({ tokens, context }: { tokens: MarkedToken[]; context: Context }) {
  return (
    <>
      {tokens.map((token) => (
        <Block token={token} context={context} />
      ))}
    </>
  )
}

function Block({ token, context }: Part<MarkedToken>): Child {
  switch (token.type) {
    case 'heading':
      return <Heading token={token} context={context} />
    case 'paragraph':
      return (
        <p>
          <Inlines tokens={known(token.tokens)} context={context} />
        </p>
      )
    case 'text':
      return token.tokens ? (
        <Inlines tokens={known(token.tokens)} context={context} />
      ) : (
        plainText(token.text)
      )
    case 'list':
      return <List token={token} context={context} />
    case 'blockquote':
      return (
        <blockquote>
          <Blocks tokens={known(token.tokens)} context={context} />
        </blockquote>
      )
    case 'table':
      return <Table token={token} context={context} />
    case 'code':
      return (
        <pre tabindex={0}>
          <code>{token.text}</code>
        </pre>
      )
    case 'hr':
      return <hr />
    case 'html':
      return isComment(token.raw) ? null : <p>{token.raw.trim()}</p>
    case 'space':
    case 'def':
      return null
    default:
      return plainText(token.raw)
  }
}

function Heading({ token, context }: Part<Tokens.Heading>) {
  // A heading within a quotation or a list is not part of the outline.
  const level = context.headings.get(token)
  const words = <Inlines tokens={known(token.tokens)} context={context} />
  switch (level) {
    case 2:
      return <h2>{words}</h2>
    case 3:
      return <h3>{words}</h3>
    case 4:
      return <h4>{words}</h4>
    case 5:
      return <h5>{words}</h5>
    case 6:
      return <h6>{words}</h6>
    default:
      return (
        <p>
          <strong>{words}</strong>
        </p>
      )
  }
}

function List({ token, context }: Part<Tokens.List>) {
  const items = token.items.map((item) => (
    <li>
      <Blocks tokens={known(item.tokens)} context={context} />
    </li>
  ))
  if (!token.ordered) return <ul>{items}</ul>
  return <ol start={token.start === 1 || token.start === '' ? undefined : token.start}>{items}</ol>
}

function Table({ token, context }: Part<Tokens.Table>) {
  const cell = ({ tokens }: Tokens.TableCell) => (
    <Inlines tokens={known(tokens)} context={context} />
  )
  return (
    <div class="table-scroll" tabindex={0}>
      <table class="data-table">
        <thead>
          <tr>
            {token.header.map((head) => (
              <th scope="col">{cell(head)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row) => (
            <tr>
              {row.map((one) => (
                <td>{cell(one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Inlines({ tokens, context }: { tokens: MarkedToken[]; context: Context }) {
  return (
    <>
      {tokens.map((token) => (
        <Inline token={token} context={context} />
      ))}
    </>
  )
}

function Inline({ token, context }: Part<MarkedToken>): Child {
  switch (token.type) {
    case 'strong':
      return (
        <strong>
          <Inlines tokens={known(token.tokens)} context={context} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <Inlines tokens={known(token.tokens)} context={context} />
        </em>
      )
    case 'del':
      return (
        <del>
          <Inlines tokens={known(token.tokens)} context={context} />
        </del>
      )
    case 'codespan':
      return <code>{token.text}</code>
    case 'br':
      return <br />
    case 'link':
      return <Anchor token={token} context={context} />
    case 'image':
      return <Picture token={token} context={context} />
    case 'html':
      return isComment(token.raw) ? null : token.raw
    case 'escape':
      return token.text
    case 'text':
      return plainText(token.text)
    default:
      return plainText(token.raw)
  }
}

function Anchor({ token, context }: Part<Tokens.Link>) {
  const href = shownAddress(token.href, context.link)
  const words = (
    <Inlines tokens={known(token.tokens)} context={{ ...context, inLink: href !== undefined }} />
  )
  return href && !context.inLink ? <a href={href}>{words}</a> : words
}

function Picture({ token }: Part<Tokens.Image>): Child {
  const ours = /^\/(?![/\\])/.test(token.href)
  return ours ? <img src={token.href} alt={plainText(token.text)} /> : plainText(token.text)
}

const isComment = (html: string) => /^\s*<!--[\s\S]*?-->\s*$/.test(html)

function wordsOf(token: MarkedToken): string {
  if ('tokens' in token && token.tokens) return known(token.tokens).map(wordsOf).join('')
  return 'text' in token ? plainText(token.text) : ''
}
