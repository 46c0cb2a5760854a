/**
 * An element that holds nothing but one text has it set as its `textContent`, as React does it. Preact changes the text
 * node that it made, which a page translator has put aside: the page would go on saying what it said before.
 */
import { options } from 'preact';
// Its own hook makes of each element's properties a copy that is ours to change, and comes first.
import 'preact/compat';

/** Elements whose text is a value, or is read when they are made; and SVG's, whose properties Preact takes for attributes. */
const APART: ReadonlySet<unknown> = new Set([
  'textarea',
  'option',
  'style',
  'script',
  'title',
  'desc',
  'text',
  'tspan',
  'textPath',
]);
/** What compat makes of the name, taking it for one of SVG's, where a node is made of a node. */
const RENAMED = 'text-content';

const before = options.vnode;
options.vnode = (node) => {
  before?.(node);
  if (typeof node.type !== 'string' || APART.has(node.type)) return;
  // Changed in place: what is not enumerable (`className`, `ref`) would be lost on a copy.
  const props: Record<string, unknown> = node.props;
  const { children, [RENAMED]: renamed } = props;
  const isText = typeof children === 'string' || typeof children === 'number';
  if (isText) {
    props.textContent = `${children}`;
    delete props.children;
  } else if (renamed !== undefined && children === undefined) props.textContent = renamed;
  delete props[RENAMED];
};
