// Values that travel with a form unseen.
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}

export function HiddenFields({ values }: { values: Record<string, string> | undefined }) {
  if (!values) return null
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
    </>
  )
}
