import { Field, Int, ObjectType } from 'type-graphql';
import { IndicatorCodeScalar } from '../../indicators/indicator-code';
import { MissingWard } from './report.model';

@ObjectType('FigureDifference', {
  description: 'Một chênh lệch: one figure of one ward that is not what its accepted return says.',
})
export class FigureDifference {
  wardId!: string;

  @Field(() => IndicatorCodeScalar, { description: 'Mã chỉ tiêu.', simple: true })
  code!: string;

  @Field(() => Int, { description: "Số liệu hiện thời: counted over the ward's records now.", simple: true })
  live!: number;

  @Field(() => Int, { description: 'Số liệu đã chấp nhận.', simple: true })
  accepted!: number;

  @Field(() => Int, { description: 'Chênh lệch: live less accepted.', simple: true })
  difference!: number;
}

@ObjectType('ReportDifferences', {
  description: 'Chênh lệch giữa số liệu hiện thời và số liệu đã chấp nhận, ward by ward and figure by figure.',
  simpleResolvers: true,
})
export class ReportDifferences {
  @Field(() => Int, { description: 'How many wards could be compared.' })
  compared!: number;

  @Field(() => [FigureDifference], {
    description:
      'Each figure that differs, by ward in the order of codes and by the catalogue; figures hidden from the viewer are left out.',
  })
  figures!: FigureDifference[];

  @Field(() => [MissingWard], {
    description: 'Chưa so sánh được: the wards that did not answer, or have no accepted return, and why.',
  })
  notCompared!: MissingWard[];
}
