import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars/dates';
import { textEnum } from '../../platform/graphql/text-enum';
import { PageInfo } from '../records/connection';
import { WardIdScalar } from '../records/ward-id';
import type { Role } from '../viewer/viewer';
import { ViewerRole } from '../viewer/viewer-role.model';
import type { RecordAction } from './record-kind';
import { RecordWarningType } from './record-warning.model';

const RecordActionEnum = textEnum<RecordAction>('RecordAction', 'Thao tác: what was done with a record.', {
  RECORDED: 'Ghi mới: it was entered.',
  CORRECTED: 'Sửa: it was corrected.',
  CANCELLED: 'Hủy: it was called off.',
  RESTORED: 'Khôi phục: it was called off by mistake, and stands again.',
  REMOVED: 'Xóa: it was removed as entered in error.',
  SHARED: 'Công bố: it is a draft no longer.',
  ADVANCED: 'Chuyển trạng thái: it took a step of its life.',
  STEP_UNDONE: 'Hủy bước: its latest step was undone, and the record is as it was before.',
  STEP_CORRECTED: 'Sửa bước: what was said of one of its steps was corrected.',
  TAKEN_IN: 'Tiếp nhận: it came, or its progress came, from another council.',
  LOADED: 'Nạp từ tệp: it came from a file.',
  UNITS_CHANGED: 'Sắp xếp đơn vị hành chính: it began or ceased by a change of units.',
});

@Directive('@shareable')
@ObjectType('FieldChange', { description: 'Một trường được sửa: one field before and after.', simpleResolvers: true })
export class FieldChange {
  @Field(() => String, { description: 'The field, as the record names it.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Trước: as text; null where it was empty.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Sau: as text; null where it is empty.' })
  after!: string | null;

  @Field(() => Boolean, {
    description: 'Dữ liệu được niêm phong: personal data, of which the history holds that it changed and nothing else.',
  })
  isSealed!: boolean;
}

@Directive('@shareable')
@ObjectType('RecordChange', {
  description: 'Một lần thay đổi hồ sơ: who did what with a record, and when.',
  simpleResolvers: true,
})
export class RecordChange {
  @Field(() => Int, { description: 'Phiên bản: the version that the record had then.' })
  version!: number;

  @Field(() => RecordActionEnum, { description: 'What was done.' })
  action!: RecordAction;

  @Field(() => String, {
    nullable: true,
    description: 'The step of its life that was taken, undone or corrected, such as "classify"; null for all else.',
  })
  step!: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => ViewerRole, { description: 'In which role it was done.' })
  actorRole!: Role;

  @Field(() => WardIdScalar, { nullable: true, description: 'For which ward; null for the roles of the city.' })
  actorWard!: string | null;

  @Field(() => String, { description: 'Who did it: the lasting id of the account at the identity provider.' })
  actorSubject!: string;

  @Field(() => String, { nullable: true, description: 'Lý do: why; null where none was given.' })
  reason!: string | null;

  @Field(() => String, {
    description: 'The id of the request, by which it is found in the logs; of a load, that of the load.',
  })
  requestId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Nguồn: the file and the line or row that said it; null for what no file said.',
  })
  source!: string | null;

  @Field(() => [RecordWarningType], {
    description: 'Cảnh báo: what was doubtful about the record then, which was written all the same.',
  })
  warnings!: RecordWarningType[];

  @Field(() => [FieldChange], {
    description: 'What changed, without the values of personal data; of a new record all that was entered.',
  })
  changes!: FieldChange[];
}

@Directive('@shareable')
@ObjectType('RecordHistory', {
  description:
    'Lịch sử hồ sơ: a page of the changes of one record, latest first, at most 100, and how many there are in all.',
  simpleResolvers: true,
})
export class RecordHistory {
  @Field(() => [RecordChange], { description: 'The changes of this page, latest first.' })
  nodes!: RecordChange[];

  @Field(() => PageInfo, { description: 'Where this page stands in the history.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many changes there are, over all pages.' })
  totalCount!: () => Promise<number>;
}
