// Units under units, with lines: who belongs where.
import type { Child } from 'hono/jsx'

export type TreeNode = { label: Child; href?: string; note?: Child; actions?: Child; children?: readonly TreeNode[] }

export function TreeList({ label, nodes }: { label: string; nodes: readonly TreeNode[] }) {
  return (
    <ul class="tree" aria-label={label}>
      {nodes.map(branch)}
    </ul>
  )
}

function branch(node: TreeNode) {
  return (
    <li>
      <div class="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
        <div class="min-w-0">
          {node.href === undefined ? (
            <span class="font-semibold">{node.label}</span>
          ) : (
            <a class="link font-semibold" href={node.href}>
              {node.label}
            </a>
          )}
          {node.note !== undefined && <span class="block text-sm text-muted">{node.note}</span>}
        </div>
        {node.actions !== undefined && <div class="no-print flex flex-wrap gap-x-4 text-sm">{node.actions}</div>}
      </div>
      {node.children && node.children.length > 0 && <ul>{node.children.map(branch)}</ul>}
    </li>
  )
}
