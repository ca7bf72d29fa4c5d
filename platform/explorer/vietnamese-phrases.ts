/**
 * GraphiQL has no translations, so its words are replaced while it is bundled: file of the package, then the piece of
 * its source, then the piece put there. Terms of the GraphQL specification (Fields, Arguments, ...) stay as they are.
 * A piece that a newer GraphiQL no longer has is left in English; `unusedPhrases` of the bundle names it, and a test
 * fails.
 */
export const vietnamesePhrases: Record<string, Record<string, string>> = {
  'graphiql/dist/GraphiQL.js': {
    'newTab: "New tab"': 'newTab: "Thẻ mới"',
    '"second" ? "Show" : "Hide"} editor tools`': '"second" ? "Hiện" : "Ẩn"} biến và tiêu đề`',
    '"aria-label": "Editor Commands"': '"aria-label": "Lệnh của trình soạn thảo"',
    '"aria-label": "Operation Editor"': '"aria-label": "Soạn câu truy vấn"',
    'children: "Variables"': 'children: "Biến (Variables)"',
    'children: "Headers"': 'children: "Tiêu đề HTTP (Headers)"',
    '? "Variables" : "Headers"': '? "Biến" : "Tiêu đề HTTP"',
    '"aria-label": "Select active operation"': '"aria-label": "Chọn thẻ truy vấn"',
  },
  'graphiql/dist/ui/toolbar.js': {
    '`Prettify query (': '`Định dạng câu truy vấn (',
    '`Merge fragments into query (': '`Gộp các fragment vào câu truy vấn (',
    '`Copy query (': '`Chép câu truy vấn (',
  },
  'graphiql/dist/ui/sidebar.js': {
    '`Re-fetch GraphQL schema (': '`Tải lại lược đồ GraphQL (',
    '"Open short keys dialog"': '"Xem các phím tắt"',
    '"Open settings dialog"': '"Mở thiết lập"',
    '? "Hide" : "Show"} ${': '? "Ẩn" : "Hiện"} ${',
    'children: "Short Keys"': 'children: "Phím tắt"',
    '"This modal provides a list of available keyboard shortcuts and their functions."':
      '"Danh sách các phím tắt và công dụng của chúng."',
    'children: "Settings"': 'children: "Thiết lập"',
    '"This modal lets you adjust header persistence, interface theme, and clear local storage."':
      '"Chỉnh giao diện và xóa dữ liệu đã lưu trong trình duyệt."',
    'children: "Theme"': 'children: "Giao diện"',
    '"Adjust how the interface appears."': '"Chọn giao diện sáng hay tối."',
    'children: "System"': 'children: "Theo máy"',
    'children: "Light"': 'children: "Sáng"',
    'children: "Dark"': 'children: "Tối"',
    'children: "Clear storage"': 'children: "Xóa dữ liệu"',
    '"Remove all locally stored data and start fresh."': '"Xóa mọi thứ trang này đã lưu trong trình duyệt."',
    '"Cleared data"': '"Đã xóa"',
    'error: "Failed"': 'error: "Không xóa được"',
    '"Clear data"': '"Xóa dữ liệu"',
  },
  'graphiql/dist/ui/short-keys.js': {
    '"Execute query"': '"Chạy câu truy vấn"',
    '"Open the Command Palette (you must have focus in the editor)"':
      '"Mở bảng lệnh (khi con trỏ ở trong ô soạn thảo)"',
    '"Prettify editors"': '"Định dạng các ô soạn thảo"',
    '"Copy query"': '"Chép câu truy vấn"',
    '"Re-fetch schema using introspection"': '"Tải lại lược đồ"',
    '"Search in documentation"': '"Tìm trong tài liệu"',
    '"Search in editor"': '"Tìm trong ô soạn thảo"',
    '"Merge fragments definitions into operation definition"': '"Gộp các fragment vào câu truy vấn"',
    'children: "Short Key"': 'children: "Phím tắt"',
    'children: "Function"': 'children: "Công dụng"',
    '"This Graph"': '"Ô soạn thảo Graph"',
    '"QL editor uses"': '"QL này dùng"',
    'children: "Monaco editor shortcuts"': 'children: "các phím tắt của Monaco"',
    '", with keybindings similar to VS Code. See the full list of shortcuts for"':
      '", giống như VS Code. Danh sách đầy đủ cho"',
    '"or"': '"hoặc"',
  },
  '@graphiql/react/dist/components/execute-button/index.js': {
    '"Stop" : "Execute"} query (': '"Dừng" : "Chạy"} câu truy vấn (',
  },
  '@graphiql/react/dist/components/tabs/index.js': { '"aria-label": "Close Tab"': '"aria-label": "Đóng thẻ"' },
  '@graphiql/react/dist/components/dialog/index.js': { 'children: "Close dialog"': 'children: "Đóng"' },
  '@graphiql/react/dist/components/response-editor.js': { '"Result Window"': '"Kết quả"' },
  '@graphiql/react/dist/utility/tabs.js': { '"<untitled>"': '"<chưa đặt tên>"' },
  '@graphiql/react/dist/constants.js': {
    'label: "Prettify Editors"': 'label: "Định dạng"',
    'label: "Merge Fragments into Query"': 'label: "Gộp các fragment"',
    'label: "Run Operation"': 'label: "Chạy câu truy vấn"',
    'label: "Copy Query"': 'label: "Chép câu truy vấn"',
  },
  '@graphiql/plugin-doc-explorer/dist/context.js': {
    'title: "Documentation Explorer"': 'title: "Tài liệu lược đồ"',
    'name: "Docs"': 'name: "Tài liệu"',
    // Its keyboard shortcut finds the button by its label.
    '"Show Documentation Explorer"': '"Hiện Tài liệu lược đồ"',
  },
  '@graphiql/plugin-doc-explorer/dist/components/doc-explorer.js': {
    '"Error fetching schema"': '"Không tải được lược đồ"',
    '"Schema is invalid: "': '"Lược đồ không hợp lệ: "',
    '"No GraphQL schema available"': '"Không có lược đồ GraphQL"',
    '`Go back to ${': '`Quay lại ${',
    '"aria-label": "Documentation Explorer"': '"aria-label": "Tài liệu lược đồ"',
  },
  '@graphiql/plugin-doc-explorer/dist/components/search.js': {
    '`Search ${': '`Tìm trong ${',
    '"No results found"': '"Không tìm thấy"',
    '"Other results"': '"Kết quả khác"',
  },
  '@graphiql/plugin-history/dist/index.js': { 'title: "History"': 'title: "Lịch sử"' },
  '@graphiql/plugin-history/dist/components.js': {
    '      "History",': '      "Lịch sử",',
    't2 = "History"': 't2 = "Lịch sử"',
    'success: "Cleared"': 'success: "Đã xóa"',
    '"Failed to Clear"': '"Không xóa được"',
    '|| "Clear"': '|| "Xóa hết"',
    '"Type a label"': '"Đặt tên"',
    'children: "Save"': 'children: "Lưu"',
    '"Set active"': '"Mở lại"',
    '"Edit label"': '"Sửa tên"',
    '"Remove favorite"': '"Bỏ ghim"',
    '"Add favorite"': '"Ghim"',
    '"Delete from history"': '"Xóa khỏi lịch sử"',
  },
};
