// Choosing files. The browser's own box does the work; with script the whole tile takes drops, lists what was chosen
// and shows how far the sending is.
import { Icon, type IconName } from '../icons.tsx'
import { uiWords } from '../words.ts'
import { controlAttributes, Field, type FieldProps } from './field.tsx'

export type FileFieldProps = FieldProps & {
  /** As in HTML: image/*,.pdf */
  accept?: string
  multiple?: boolean
  /** Said to people: "PDF, JPG, PNG", "20 MB", 3. The server decides. */
  kinds?: string
  maxSize?: string
  maxFiles?: number
  icon?: IconName
}

export function FileField(props: FileFieldProps) {
  const words = uiWords(props.lang)
  const limits = [
    props.kinds && words.fileKinds(props.kinds),
    props.maxSize && words.fileMax(props.maxSize),
    props.maxFiles && words.filesMax(props.maxFiles),
  ].filter(Boolean)
  const hint = [props.hint, ...limits.map(limit => <span class="keep">{limit}</span>)].filter(Boolean)
  const field = { ...props, hint: hint.length === 0 ? undefined : hint.flatMap(part => [part, ' ']) }
  return (
    <Field field={field}>
      <div class="dropzone" data-dropzone data-uploading={words.uploading} data-failed={words.uploadFailed}>
        <p class="ic justify-center font-semibold text-primary" aria-hidden="true">
          <Icon name={props.icon ?? 'cloud-upload'} size="lg" />
          <span>
            {words.chooseFile} <span class="dropzone-drop font-normal text-muted">{words.dropHere}</span>
          </span>
        </p>
        <input
          {...controlAttributes(field)}
          class="file-input"
          type="file"
          accept={props.accept}
          multiple={props.multiple}
        />
        <ul class="dropzone-list" data-chosen />
      </div>
    </Field>
  )
}
