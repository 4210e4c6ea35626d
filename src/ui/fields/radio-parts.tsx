// One of a few, each a card with the fields that belong to it. Only those of the chosen card show, without script; in a browser
// too old for that all of them stand open, and the form still works.
import type { Child } from 'hono/jsx'
import { Icon, type IconName } from '../icons.tsx'
import { controlAttributes, FieldGroup, type FieldProps } from './field.tsx'

export type RadioPart = { value: string; label: Child; hint?: Child; icon?: IconName; fields: Child }

export type RadioPartsProps = FieldProps & { value?: string | undefined; parts: readonly RadioPart[] }

export function RadioParts(props: RadioPartsProps) {
  const { id } = controlAttributes(props)
  return (
    <FieldGroup field={props}>
      <div class="flex flex-col gap-3">
        {props.parts.map((part, index) => (
          <div class="pick-part">
            <label class="pick">
              <input
                class="radio radio-primary"
                type="radio"
                id={index === 0 ? id : `${id}-${index}`}
                name={props.name}
                value={part.value}
                checked={part.value === props.value}
              />
              {part.icon && (
                <span class="text-primary">
                  <Icon name={part.icon} size="lg" />
                </span>
              )}
              <span class="min-w-0">
                <b>{part.label}</b>
                {part.hint !== undefined && <small>{part.hint}</small>}
              </span>
            </label>
            {part.fields === null ? null : <div class="pick-fields">{part.fields}</div>}
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}
