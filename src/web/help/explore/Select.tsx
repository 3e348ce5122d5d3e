/** One of several, chosen without a script. */
export function Select(props: {
  name: string
  label: string
  value: string
  choices: { id: string; name: string }[]
}) {
  const id = `wahl-${props.name}`
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={id}>
        {props.label}
      </label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={id} name={props.name}>
          {props.choices.map((choice) => (
            <option value={choice.id} selected={choice.id === props.value}>
              {choice.name}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
