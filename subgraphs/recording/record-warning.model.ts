import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { textEnum } from '../../platform/graphql/text-enum';
import { inCurrentLanguage } from '../../platform/language/current-language';
import { RECORD_WARNING_CODES, type RecordWarning, type RecordWarningCode, WARNING_SENTENCES } from './record-warning';

const RecordWarningCodeEnum = textEnum<RecordWarningCode>(
  'RecordWarningCode',
  'Mã cảnh báo: what is doubtful about a record that was written.',
  RECORD_WARNING_CODES,
);

@Directive('@shareable')
@ObjectType('RecordWarning', {
  description: 'Cảnh báo: one thing that is doubtful about a record. It was written all the same.',
  simpleResolvers: true,
})
export class RecordWarningType implements RecordWarning {
  @Field(() => RecordWarningCodeEnum, { description: 'What kind of doubt it is.' })
  code!: RecordWarningCode;

  @Field(() => String, {
    simple: false,
    description: 'What is doubtful, and what can be done about it, in the language of `Accept-Language`.',
  })
  message(): string {
    return inCurrentLanguage(WARNING_SENTENCES[this.code]);
  }

  @Field(() => [ID], { description: 'The other records that it speaks of, by their ids; at most 1,000.' })
  recordIds!: readonly string[];
}

/** Warnings as the graph tells them. */
export const toldWarnings = (warnings: readonly RecordWarning[]): RecordWarningType[] =>
  warnings.map((warning) => Object.assign(new RecordWarningType(), warning));
