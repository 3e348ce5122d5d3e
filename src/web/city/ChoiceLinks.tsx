interface ChoiceLinksProps {
  id: string
  name: string
  /** 3 where the choice belongs to a part of the page. */
  heading?: 2 | 3
  choices: readonly { href: string; words: string; chosen: boolean }[]
}

/** One of several ways to see a page: each a link, so that every choice has an address. */
export function ChoiceLinks({ id, name, heading = 2, choices }: ChoiceLinksProps) {
  const Heading = `h${heading}` as const
  return (
    <nav aria-labelledby={id}>
      <Heading id={id} class="choices__name">
        {name}
      </Heading>
      <ul>
        {choices.map(({ href, words, chosen }) => (
          <li>
            <a href={href} aria-current={chosen ? 'true' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
