import { Arg, Directive, Field as GraphqlField, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars/dates';
import { textEnum } from '../../platform/graphql/text-enum';
import { Locale } from '../indicators/indicator-code';
import type { FieldKind } from '../recording/field';

/** Types of fields; OTHER is for those that only the schema can describe, such as lists. */
export type RecordFieldType = FieldKind | 'OTHER';

const RecordFieldTypeEnum = textEnum<RecordFieldType>(
  'RecordFieldType',
  'Kiểu dữ liệu: what a field of a record holds.',
  {
    TEXT: 'Chữ: text.',
    INTEGER: 'Số nguyên: a whole number.',
    DATE: 'Ngày: a day.',
    INSTANT: 'Ngày và giờ: a moment.',
    MONTH: 'Tháng: a month.',
    BOOLEAN: 'Có hoặc không: yes or no.',
    ONE_OF: 'Một trong danh sách: one of its choices.',
    REFERENCE: 'Hồ sơ khác: the id of a record of another kind on the same server; see refersTo.',
    WARD: 'Xã, phường: the id of a ward.',
    OTHER: 'Kiểu khác: a value that inputType alone describes, such as a list.',
  },
);

const LOCALE = 'In which language.';

/** Something with a label in both languages. */
@ObjectType()
abstract class Labelled {
  labels!: Readonly<Record<Locale, string>>;

  @GraphqlField(() => String, { description: 'Nhãn: what it is called, for people.' })
  label(@Arg('locale', () => Locale, { defaultValue: Locale.VI, description: LOCALE }) locale: Locale): string {
    return this.labels[locale];
  }
}

@Directive('@shareable')
@ObjectType('RecordChoice', { description: 'Giá trị cho phép: one value that a field or a state may have.' })
export class RecordChoice extends Labelled {
  @GraphqlField(() => String, { description: 'The value, as mutations take it and records hold it.' })
  value!: string;
}

@Directive('@shareable')
@ObjectType('RecordFieldBounds', {
  description: 'Giới hạn: what a value must keep to. Rules that look at other values are not among them.',
})
export class RecordFieldBounds {
  @GraphqlField(() => Int, { nullable: true, description: 'Most characters that a text may have; null if no text.' })
  maxLength!: number | null;

  @GraphqlField(() => Int, { nullable: true, description: 'The least that a number may be; null if no number.' })
  min!: number | null;

  @GraphqlField(() => Int, { nullable: true, description: 'The most that a number may be; null if no number.' })
  max!: number | null;

  @GraphqlField(() => DateScalar, {
    nullable: true,
    description: 'The first day that a day, a moment or a month may lie on; null if it is none of them.',
  })
  earliest!: string | null;
}

@Directive('@shareable')
@ObjectType('RecordKindField', { description: 'Trường: one field of a kind of record, as people enter it.' })
export class RecordKindField extends Labelled {
  @GraphqlField(() => String, { description: 'Its name in the inputs of mutations.' })
  name!: string;

  @GraphqlField(() => RecordFieldTypeEnum, { description: 'What it holds.' })
  type!: RecordFieldType;

  @GraphqlField(() => String, {
    nullable: true,
    description:
      'Its GraphQL type in the inputs of mutations, such as "Date" or "[WardId!]", without the mark of required; null where no mutation takes it.',
  })
  inputType!: string | null;

  @GraphqlField(() => Boolean, {
    description:
      'Bắt buộc: whether a new record, or the step, must have it. A correction may leave it out and not empty it.',
  })
  required!: boolean;

  @GraphqlField(() => Boolean, {
    description:
      'Ghi sau: whether a new record has no place for it, since only a step of its life enters it; corrections may change it afterwards.',
  })
  isLate!: boolean;

  helps!: Readonly<Record<Locale, string>>;

  @GraphqlField(() => String, {
    description: 'Hướng dẫn: what it means and in which unit, or what to know to fill it in.',
  })
  help(
    @Arg('locale', () => Locale, {
      defaultValue: Locale.EN,
      description: `${LOCALE} Vietnamese has some for every field of a ward's records; elsewhere it may be empty.`,
    })
    locale: Locale,
  ): string {
    return this.helps[locale];
  }

  @GraphqlField(() => RecordFieldBounds, { nullable: true, description: 'Giới hạn: its bounds; null if it has none.' })
  bounds!: RecordFieldBounds | null;

  @GraphqlField(() => [RecordChoice], {
    description: 'Giá trị cho phép: all values of a ONE_OF; empty for other types.',
  })
  choices!: RecordChoice[];

  @GraphqlField(() => String, {
    nullable: true,
    description: 'The kind of record that a REFERENCE leads to, by its name; null for other types.',
  })
  refersTo!: string | null;

  @GraphqlField(() => Boolean, {
    description: 'Dữ liệu cá nhân: whether it is personal data, which is sealed before it is stored.',
  })
  isPersonal!: boolean;
}

@Directive('@shareable')
@ObjectType('RecordStep', { description: 'Bước xử lý: one step in the life of a kind of record.' })
export class RecordStep extends Labelled {
  @GraphqlField(() => String, { description: 'Its name in the history of a record, such as "classify".' })
  name!: string;

  @GraphqlField(() => String, { description: 'What is done, in English.' })
  help!: string;

  @GraphqlField(() => [String], { description: 'The states from which it may be taken.' })
  from!: string[];

  @GraphqlField(() => String, {
    nullable: true,
    description: 'The state it leads to; null if the state stays as it is.',
  })
  to!: string | null;

  @GraphqlField(() => String, { description: 'The mutation that takes it, on the server that has the record.' })
  mutation!: string;

  @GraphqlField(() => Boolean, { description: 'Whether a reason has to be given.' })
  needsReason!: boolean;

  @GraphqlField(() => [RecordKindField], { description: 'What has to be, or may be, said for it.' })
  fields!: RecordKindField[];
}

const IF_ANY = 'null if there is none';

@Directive('@shareable')
@ObjectType('RecordMutations', {
  description: 'Các lệnh: the mutations of a kind of record, by name, on the server that has its records.',
})
export class RecordMutations {
  @GraphqlField(() => String, { nullable: true, description: `Ghi: enters a new record; ${IF_ANY}.` })
  record!: string | null;

  @GraphqlField(() => String, { nullable: true, description: `Sửa: changes what was entered; ${IF_ANY}.` })
  correct!: string | null;

  @GraphqlField(() => String, { nullable: true, description: `Hủy: says that it was called off; ${IF_ANY}.` })
  cancel!: string | null;

  @GraphqlField(() => String, {
    nullable: true,
    description: `Khôi phục: says that what was called off stands; ${IF_ANY}.`,
  })
  restore!: string | null;

  @GraphqlField(() => String, { nullable: true, description: `Xóa: takes away what was entered in error; ${IF_ANY}.` })
  remove!: string | null;

  @GraphqlField(() => String, {
    nullable: true,
    description: `Hủy bước gần nhất: undoes the latest step of its life, with a reason; ${IF_ANY}.`,
  })
  undoStep!: string | null;

  @GraphqlField(() => String, {
    nullable: true,
    description: `Sửa bước: corrects what was said of a step, such as its day, with a reason; ${IF_ANY}.`,
  })
  correctStep!: string | null;

  @GraphqlField(() => String, {
    nullable: true,
    description: `Công bố: shares a draft; ${IF_ANY}, and then no record can be entered as a draft.`,
  })
  share!: string | null;
}

@Directive('@shareable')
@ObjectType('RecordKind', {
  description: 'Loại hồ sơ: one kind of record as its server declares it; forms are made from it.',
})
export class RecordKindType extends Labelled {
  @GraphqlField(() => String, { description: 'The name of its type in the graph, such as "WardSession".' })
  name!: string;

  @GraphqlField(() => Boolean, {
    description: 'Được ghi: whether you may write its records; an archive or a closed period may refuse all the same.',
  })
  mayRecord!: boolean;

  @GraphqlField(() => RecordMutations, { description: 'What can be done with its records.' })
  mutations!: RecordMutations;

  @GraphqlField(() => [RecordKindField], {
    description: 'Các trường: what people enter of it, in the order of a form.',
  })
  fields!: RecordKindField[];

  @GraphqlField(() => [RecordChoice], {
    description: 'Trạng thái: its states, the first one being that of a new record; empty if it has none.',
  })
  states!: RecordChoice[];

  @GraphqlField(() => [RecordStep], { description: 'Các bước xử lý: the steps of its life; empty if it has none.' })
  steps!: RecordStep[];
}
