import type { Composition, CompositionHint } from './compose';
import type { Fault } from './fault';

/**
 * The subgraphs compose, and composition has nothing to remark.
 *
 * A hint of any level is a fault. WARN and INFO tell of descriptions, arguments, input fields or defaults on which
 * subgraphs disagree, of which the supergraph keeps one and drops the other in silence. At DEBUG stand the same
 * disagreements over enum values and fields of shared types, which federation allows for subgraphs that are released
 * apart. Ours are one code base: a difference there is a slip, never a release under way.
 */
export function compositionFaults(composition: Composition): Fault[] {
  return composition.composes
    ? composition.hints.map(faultOfHint)
    : composition.errors.map(({ message }) => ({ at: 'supergraph', message: `does not compose: ${message}` }));
}

function faultOfHint({ definition, coordinate, message }: CompositionHint): Fault {
  return { at: coordinate ?? 'supergraph', message: `${definition.code}: ${message}` };
}
