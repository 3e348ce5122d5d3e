import { texts as t } from './texts.ts'

export function FileField({ error }: { error?: string }) {
  return (
    <div class={`kern-form-input${error ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for="feld-datei">
        {t.file}
      </label>
      <div class="kern-hint" id="feld-datei-hinweis">
        {t.fileHint}
      </div>
      {error && (
        <p class="kern-error" id="feld-datei-fehler">
          <span class="kern-body">{error}</span>
        </p>
      )}
      <input
        class="kern-form-input__input"
        type="file"
        id="feld-datei"
        name="datei"
        accept=".pdf,.docx,.html,.htm,.txt"
        aria-describedby={error ? 'feld-datei-hinweis feld-datei-fehler' : 'feld-datei-hinweis'}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  )
}
