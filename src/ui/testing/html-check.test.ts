import { describe, expect, test } from 'vitest'
import { htmlFaults, parseHtml } from './html-check.ts'

describe('the checker finds', () => {
  const wrong: [string, string, RegExp][] = [
    ['a style attribute', '<p style="color:red">x</p>', /style attribute/],
    ['an inline handler', '<p onclick="x()">x</p>', /inline script/],
    ['an inline script', '<script>x()</script>', /inline script/],
    ['an id used twice', '<p id="a">x</p><p id="a">y</p>', /id twice: a/],
    ['a label for nothing', '<label for="a">x</label>', /for leads nowhere/],
    ['a field without label', '<input type="text" id="a"/>', /field without label/],
    [
      'a description that is not there',
      '<input aria-label="x" aria-describedby="h"/>',
      /aria-describedby leads nowhere/,
    ],
    ['a form in a form', '<form><form></form></form>', /<form> inside <form>/],
    ['a link in a link', '<a href="/"><a href="/">x</a></a>', /<a> inside <a>/],
    ['a button in a link', '<a href="/"><button>x</button></a>', /inside something pressed/],
    ['a silent button', '<button type="button"><svg aria-hidden="true"></svg></button>', /nothing to say/],
    ['a header without scope', '<table><tr><th>x</th></tr></table>', /th without scope/],
    ['a value that is none', '<p>undefined</p>', /value that is none/],
  ]
  test.each(wrong)('%s', (_, html, fault) => {
    expect(htmlFaults(html).join('\n')).toMatch(fault)
  })

  test('tags out of balance', () => {
    expect(() => parseHtml('<p><b>x</p></b>')).toThrow('closes')
    expect(() => parseHtml('<p>x')).toThrow('left open')
  })
})

test('good HTML has no faults', () => {
  const html =
    '<form><label for="a">x</label><input id="a" aria-describedby="h"/><p id="h">y</p><button>z</button></form>'
  expect(htmlFaults(html)).toEqual([])
})
