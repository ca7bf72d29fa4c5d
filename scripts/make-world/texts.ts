/** Whatever is made up says so, as in the demonstration world. */
export const madeUp = (text: string): string => `${text} (minh họa)`;

/** What voters ask for, "…" being the place, and the bodies of a ward and of a province that are asked. */
export const RECOMMENDATIONS = [
  ['Đề nghị sửa chữa mặt đường xuống cấp qua …', 'Phòng Kinh tế', 'Sở Xây dựng'],
  ['Đề nghị nạo vét cống, rãnh thoát nước tại …, mưa lớn là ngập', 'Phòng Kinh tế', 'Sở Xây dựng'],
  ['Đề nghị lắp thêm đèn chiếu sáng công cộng tại …', 'Phòng Kinh tế', 'Sở Xây dựng'],
  ['Đề nghị lắp biển báo, gờ giảm tốc trước cổng trường ở …', 'Công an', 'Sở Xây dựng'],
  [
    'Đề nghị sớm cấp giấy chứng nhận quyền sử dụng đất cho các hộ dân tại …',
    'Phòng Kinh tế',
    'Sở Nông nghiệp và Môi trường',
  ],
  ['Đề nghị công khai quy hoạch sử dụng đất khu vực …', 'Phòng Kinh tế', 'Sở Nông nghiệp và Môi trường'],
  ['Đề nghị tăng số chuyến thu gom rác sinh hoạt tại …', 'UBND', 'Sở Nông nghiệp và Môi trường'],
  ['Đề nghị kiểm tra nước thải, mùi hôi từ cơ sở sản xuất ở …', 'Phòng Kinh tế', 'Sở Nông nghiệp và Môi trường'],
  ['Đề nghị bảo đảm nước sạch vào giờ cao điểm cho các hộ dân tại …', 'UBND', 'Sở Xây dựng'],
  ['Đề nghị bổ sung phòng học, giáo viên mầm non cho các cháu ở …', 'Phòng Văn hóa - Xã hội', 'Sở Giáo dục và Đào tạo'],
  ['Đề nghị bổ sung bác sĩ, thuốc cho trạm y tế gần …', 'Phòng Văn hóa - Xã hội', 'Sở Y tế'],
  [
    'Đề nghị rà soát hộ nghèo, hộ cận nghèo tại … cho đúng đối tượng',
    'Phòng Văn hóa - Xã hội',
    'Sở Nông nghiệp và Môi trường',
  ],
  ['Đề nghị chi trả kịp thời trợ cấp xã hội cho người cao tuổi ở …', 'Phòng Văn hóa - Xã hội', 'Sở Y tế'],
  ['Đề nghị tăng cường tuần tra ban đêm, phòng chống ma túy ở …', 'Công an', 'Công an'],
  ['Đề nghị xử lý việc lấn chiếm lòng đường, vỉa hè tại …', 'UBND', 'Sở Xây dựng'],
  [
    'Đề nghị bố trí thêm người hướng dẫn thủ tục hành chính cho nhân dân …',
    'Trung tâm Phục vụ hành chính công',
    'Sở Nội vụ',
  ],
  ['Đề nghị sớm bố trí phụ cấp cho người hoạt động không chuyên trách ở …', 'UBND', 'Sở Nội vụ'],
  ['Đề nghị đầu tư, sửa chữa nhà văn hóa, sân chơi tại …', 'Phòng Văn hóa - Xã hội', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['Đề nghị xử lý tin báo về hàng giả, thực phẩm không an toàn ở chợ gần …', 'Phòng Kinh tế', 'Sở Công Thương'],
  ['Đề nghị ngầm hóa cáp viễn thông, thu gọn dây điện treo thấp tại …', 'Phòng Kinh tế', 'Sở Khoa học và Công nghệ'],
] as const;

/** What a Standing Committee's regular meetings deal with. */
export const MEETING_SUBJECTS = [
  'Công tác tháng và nhiệm vụ tháng tới',
  'Cho ý kiến về các tờ trình của UBND',
  'Kết quả giải quyết kiến nghị của cử tri',
  'Công tác tiếp công dân, giải quyết đơn',
  'Tiến độ thực hiện nghị quyết của HĐND',
  'Kế hoạch giám sát chuyên đề',
] as const;

/** What resolutions are about. */
export const RESOLUTION_TITLES = [
  'Nhiệm vụ phát triển kinh tế - xã hội',
  'Dự toán, phân bổ ngân sách',
  'Kế hoạch đầu tư công trung hạn',
  'Chương trình giám sát của HĐND',
  'Quy chế hoạt động của HĐND',
  'Chính sách hỗ trợ hộ nghèo, hộ cận nghèo',
  'Đặt tên đường, phố và công trình công cộng',
  'Mức thu phí, lệ phí trên địa bàn',
] as const;

/** What councils oversee, and where it is surveyed. */
export const OVERSIGHT_THEMES = [
  'Việc giải quyết kiến nghị của cử tri sau sắp xếp đơn vị hành chính',
  'Quản lý, sử dụng trụ sở công dôi dư sau sắp xếp đơn vị hành chính',
  'Công tác thu gom, xử lý rác thải sinh hoạt',
  'Công tác cải cách hành chính, phục vụ người dân và doanh nghiệp',
  'Quản lý đất đai, trật tự xây dựng trên địa bàn',
  'Thực hiện chính sách đối với người có công, đối tượng bảo trợ xã hội',
] as const;

/** What is talked about with citizens. */
export const DIALOGUE_TOPICS = [
  'Bồi thường, hỗ trợ khi thu hồi đất',
  'Vệ sinh môi trường khu dân cư',
  'Thủ tục hành chính ở chính quyền hai cấp',
  'Chỉnh trang đô thị, mở rộng hẻm, ngõ',
  'Phòng chống ngập, thoát nước',
] as const;

/** Kinds of petitions, what they are called, and what those of the kind say; "…" is a number. */
export const PETITIONS = [
  ['COMPLAINT', 'Đơn khiếu nại', 'không đồng ý với mức bồi thường …, đề nghị xem xét lại'],
  ['DENUNCIATION', 'Đơn tố cáo', 'phản ánh việc xây dựng sai phép tại công trình số …'],
  ['RECOMMENDATION', 'Đơn kiến nghị', 'đề nghị sửa chữa đường vào ngõ số …'],
  ['FEEDBACK', 'Đơn phản ánh', 'rãnh thoát nước số … bị tắc nhiều ngày'],
  ['REQUEST', 'Đơn đề nghị', 'đề nghị xác nhận lại hồ sơ số … sau sắp xếp đơn vị hành chính'],
] as const;

/** What a conference of the two tiers sets as tasks for the next quarter. */
export const TASKS = [
  'Chuẩn bị nội dung, tổ chức kỳ họp HĐND đúng luật, đúng thời gian',
  'Giám sát việc giải quyết kiến nghị của cử tri; đôn đốc các kiến nghị quá hạn',
  'Hướng dẫn HĐND xã, phường về hoạt động của chính quyền địa phương hai cấp',
  'Đổi mới công tác tiếp xúc cử tri, mở rộng đối tượng cử tri',
  'Thực hiện chương trình giám sát chuyên đề của HĐND, Thường trực HĐND',
  'Phối hợp với UBND, Ủy ban MTTQ Việt Nam và các đoàn thể theo quy chế',
] as const;
