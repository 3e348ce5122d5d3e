import type { Child } from 'hono/jsx'
import { type Locale, localeFacts } from '../../platform/texts/index.ts'

/** The document of what other sites show in a frame: nobody's name, no script. */
export function FramedPage(props: {
  locale: Locale
  title: string
  styles: string
  children: Child
}) {
  const { tag, direction } = localeFacts(props.locale)
  return (
    <html lang={tag} dir={direction} class={props.locale === 'leicht' ? 'leicht' : undefined}>
      <head>
        <meta charset="utf-8" />
        <title>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={props.styles} />
      </head>
      <body>
        <main class="stack">{props.children}</main>
      </body>
    </html>
  )
}
