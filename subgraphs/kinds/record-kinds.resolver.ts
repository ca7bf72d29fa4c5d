import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import type { RecordingContext } from '../recording/declare-mutation';
import type { RecordKind } from '../recording/record-kind';
import type { RecordReader } from '../records/record-reader';
import { describeKind } from './describe-kind';
import { RecordKindType } from './record-kind.model';

interface KindsContext extends RecordingContext {
  records: RecordReader;
}

interface KindsField {
  /** The type that the field hangs on; a root field by default. */
  of?: new () => object;
  field: string;
  /** Whose records they are, for its description. */
  whose: string;
  /** All kinds of the server; a function because kinds and schema are declared in one file. */
  kinds(): readonly RecordKind[];
}

/** The field that describes a server's kinds of records, to a viewer those alone that the viewer may read or write. */
export function recordKindsField({ of, field, whose, kinds }: KindsField): new () => object {
  class KindsResolver {
    [field]({ records, recorder }: KindsContext, { schema }: GraphQLResolveInfo): RecordKindType[] {
      const all = kinds();
      return all
        .filter(({ record }) => recorder.mayRecord || records.mayRead(record))
        .map((kind) => describeKind(kind, { kinds: all, schema }, recorder.mayRecord));
    }
  }
  // By hand, because the name of the field is only known here.
  const { prototype } = KindsResolver;
  const method = Object.getOwnPropertyDescriptor(prototype, field) as PropertyDescriptor; // declared just above
  const description = `Loại hồ sơ: the kinds of records of ${whose}, as its server declares them today; kinds that you may neither read nor write are left out.`;
  Ctx()(prototype, field, 0);
  Info()(prototype, field, 1);
  // Nullable, because a server may be down, or older than the field.
  (of ? FieldResolver : Query)(() => [RecordKindType], { nullable: true, description })(prototype, field, method);
  if (of) Resolver(() => of)(KindsResolver);
  else Resolver()(KindsResolver);
  return KindsResolver;
}
