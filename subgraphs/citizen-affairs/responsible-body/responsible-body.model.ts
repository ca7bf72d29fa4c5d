import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('ResponsibleBody', {
  description: 'Cơ quan giải quyết: a body that owes answers, and how many.',
  simpleResolvers: true,
})
export class ResponsibleBody {
  @Field(() => String, { description: 'Tên cơ quan, as it stands in the records.' })
  name!: string;

  @Field(() => Int, { description: 'Kiến nghị đang chờ kết quả: how many recommendations have no result yet.' })
  openRecommendations!: number;

  @Field(() => Int, { description: 'Kiến nghị quá hạn: how many recommendations are overdue today.' })
  overdueRecommendations!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Đơn đang chờ kết quả: how many petitions have no result yet; null for an analyst, whom a body may tell the ward.',
  })
  openPetitions!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Đơn quá hạn: how many petitions are overdue today; null for an analyst.',
  })
  overduePetitions!: number | null;
}
