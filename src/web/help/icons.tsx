/** Line drawings for the life situations, 24 units square, in the colour of the text beside them. */
const drawings: Record<string, string> = {
  geld: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M15.5 8.8a4.2 4.2 0 1 0 0 6.4M7 11h6M7 13.4h5',
  wohnung: 'M3.5 11.5 12 4l8.5 7.5M6 9.8V20h12V9.8M10 20v-5.5h4V20',
  gewalt: 'M12 3.2 4.8 6v5.4c0 4.4 2.9 7.6 7.2 9.4 4.3-1.8 7.2-5 7.2-9.4V6zM8.8 12l2.3 2.3 4.2-4.6',
  seele: 'M4 5.5h16v10.2h-8.6L7 19.6v-3.9H4zM8 9.3h8M8 12h5',
  sucht: 'M7 4h10l-1.4 7.2a3.7 3.7 0 0 1-7.2 0zM12 14.2V20M8.5 20h7M7.6 7.5h8.8',
  baby: 'M12 4a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M9.3 10.6v.4M14.7 10.6v.4M9.4 14.2c1.5 1.5 3.7 1.5 5.2 0M12 4c1.6.4 1.9 2 .8 2.9',
  familie:
    'M8 4.2a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8M16.6 9a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8M3.6 20v-4a4.4 4.4 0 0 1 8.8 0v4M13.8 20v-1.9a2.9 2.9 0 0 1 5.8 0V20',
  pflege:
    'M12 9.8C10.4 7 6.6 7.7 6.6 10.7c0 2.5 3 4.3 5.4 6 2.4-1.7 5.4-3.5 5.4-6 0-3-3.8-3.7-5.4-.9M3.5 20.5h17M5 5h.01M19 5h.01M12 3.5h.01',
  'alter-und-kontakt':
    'M5 9h11v5.5a4.5 4.5 0 0 1-4.5 4.5h-2A4.5 4.5 0 0 1 5 14.500zM16 10.500h1.600a2.400 2.400 0 0 1 0 4.800H16M8.500 3.500c-1 1.200.8 1.800 0 3.200M12.500 3.500c-1 1.200.8 1.800 0 3.200',
  gesundheit: 'M9.2 4h5.600v5.200H20v5.600h-5.200V20H9.200v-5.200H4V9.200h5.200z',
  behinderung:
    'M10.200 3.600a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3M10.200 8.600v5.400h5l2.300 5.200 2-.8M10.200 10.800h4.200M8 11.200a5 5 0 1 0 6 6.600',
  'neu-hier':
    'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M3.500 12h17M12 3.500c-5 5.200-5 11.800 0 17 5-5.200 5-11.800 0-17',
}

export function SituationIcon({ id }: { id: string }) {
  const path = drawings[id]
  if (!path) return null
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width="32"
      height="32"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  )
}
