/** Code, first day, other spelling of a name and where it is seen. Packed by scripts/pack.mjs. */
export const packed: string = `00712	2022-10-01	Phố Bảng	variant
00736	2022-10-01	Sà Phìn	variant
00745	2025-07-01	Phó Bảng	variant
00829	2022-10-01	Sủng Cháng	variant
00916	2022-10-01	Nông Trường Việt Lâm	list-2022
01060	2022-10-01	Sán Sả Hồ	variant
01087	2022-10-01	Nậm Ty	variant
01483	2022-10-01	Phong Nặm	variant
01978	2022-10-01	Sỹ Bình	variant
02263	2022-10-01	Khâu Tinh	variant
02431	2022-10-01	Quý Quân	variant
02755	2022-10-01	Tả Ngài Chồ	variant
02836	2022-10-01	Nàn Sín	variant
02902	2022-10-01	Nông trường Phong Hải	variant
03073	2022-10-01	Nậm Dạng	variant
03076	2022-10-01	Nậm Chày	variant
03115	2022-10-01	Thẳm Dương	variant
03177	2022-10-01	Huổi Lếch	variant
03178	2022-10-01	Sá Tổng	variant
03223	2022-10-01	Sín Chải	variant
03244	2022-10-01	Xá Nhè	variant
03352	2022-10-01	Noong Hẹt	variant
03370	2022-10-01	Pu Nhi	variant
03379	2022-10-01	Luân Giói	variant
03391	2022-10-01	Lản Nhì Thàng	variant
03448	2022-10-01	Pa Vệ Sủ	variant
03460	2022-10-01	Hua Bum	variant
03469	2022-10-01	Can Hồ	variant
03565	2022-10-01	Tung Qua Lìn	variant
03574	2022-10-01	Ma Li Pho	variant
03640	2022-10-01	Ta Gia	variant
03712	2022-10-01	Nặm Ét	variant
03754	2022-10-01	Nong Lay	variant
03826	2022-10-01	Nặm Păm	variant
04066	2022-10-01	Sập Vạt	list-2022
04066	2022-10-01	Sập Vạt	variant
04117	2022-10-01	Mương Chanh	list-2022
04117	2022-10-01	Mương Chanh	variant
04136	2022-10-01	Nà Pó	list-2022
04136	2022-10-01	Nà Pó	variant
04162	2022-10-01	Nà Ớt	variant
04174	2022-10-01	Pú Bẩu	variant
04456	2022-10-01	Mù Cang Chải	variant
04486	2022-10-01	Dế Xu Phình	variant
04603	2022-10-01	Tà Xi Láng	variant
04618	2022-10-01	Hát Lừu	variant
04621	2022-10-01	Liên Sơn	variant
04621	2022-10-01	Nông trường Liên Sơn	variant
04627	2022-10-01	Nông trường Trần Phú	variant
04627	2022-10-01	Trần Phú	variant
05083	2022-10-01	Mỵ Hòa	variant
05245	2022-10-01	Xăm Khòe	variant
05431	2022-10-01	Quan Triều	variant
06616	2022-10-01	Nông Trường Thái Bình	variant
06616	2022-10-01	Thái Bình	variant
07540	2022-10-01	Xa Lý	list-2022
07540	2022-10-01	Xa Lý	variant
09383	2022-10-01	Trạng Hạ	variant
11092	2022-10-01	Bình Lãng	variant
12538	2022-10-01	An Quý	variant
12664	2022-10-01	Kim Trung	variant
13141	2022-10-01	Vũ Quý	variant
15076	2022-10-01	Vân Am	variant
15712	2022-10-01	Vân Sơn	variant
16774	2022-10-01	Cắm Muộn	variant
16906	2022-10-01	Lượng Minh	variant
18007	2022-10-01	Hưng Yên Nam	variant
18391	2022-10-01	Cổ Đạm	variant
18691	2025-01-01	Cẩm Vĩnh	variant
19114	2022-10-01	Nông trường Việt Trung	variant
19114	2022-10-01	Việt Trung	variant
19246	2022-10-01	Lệ Ninh	variant
19246	2022-10-01	Nông trường Lệ Ninh	variant
19564	2022-10-01	Đakrông	variant
19780	2022-10-01	Đúc	variant
20440	2022-10-01	Gari	variant
20443	2022-10-01	Axan	variant
20452	2022-10-01	Anông	variant
20455	2022-10-01	Atiêng	variant
20458	2022-10-01	Bhalêê	variant
20461	2022-10-01	Avương	variant
20467	2022-10-01	Prao	variant
20491	2022-10-01	Zà Hung	variant
20494	2022-10-01	Mà Cooih	variant
20497	2022-10-01	Kà Dăng	variant
20698	2022-10-01	La Êê	variant
20701	2022-10-01	Zuôih	variant
20710	2022-10-01	Tà Bhing	variant
22192	2022-10-01	Ea Chà Rang	variant
22225	2022-10-01	Ea Bar	variant
22228	2022-10-01	Ea Bia	variant
22231	2022-10-01	Ea Trol	variant
22237	2022-10-01	Ea Ly	variant
23140	2022-10-01	Thuận Quý	variant
23311	2022-10-01	Đăk Cấm	variant
23323	2022-10-01	Đăk Blà	variant
23335	2022-10-01	Đăk Rơ Wa	variant
23341	2022-10-01	Đăk Glei	variant
23344	2022-10-01	Đăk Plô	variant
23347	2022-10-01	Đăk Man	variant
23350	2022-10-01	Đăk Nhoong	variant
23353	2022-10-01	Đăk Pék	variant
23356	2022-10-01	Đăk Choong	variant
23368	2022-10-01	Đăk Long	variant
23371	2022-10-01	Đăk Kroong	variant
23374	2022-10-01	Đăk Môn	variant
23380	2022-10-01	Đăk Ang	variant
23383	2022-10-01	Đăk Dục	variant
23386	2022-10-01	Đăk Nông	variant
23389	2022-10-01	Đăk Xú	variant
23392	2022-10-01	Đăk Kan	variant
23395	2022-10-01	Pờ Y	variant
23401	2022-10-01	Đăk Tô	variant
23404	2022-10-01	Ngọk Lây	variant
23407	2022-10-01	Đăk Na	variant
23413	2022-10-01	Ngọk Yêu	variant
23416	2022-10-01	Đăk Sao	variant
23417	2022-10-01	Đăk Rơ Ông	variant
23419	2022-10-01	Đăk Tờ Kan	variant
23425	2022-10-01	Đăk Hà	variant
23427	2022-10-01	Đăk Rơ Nga	variant
23430	2022-10-01	Đăk Trăm	variant
23452	2022-10-01	Đăk Nên	variant
23455	2022-10-01	Đăk Ring	variant
23458	2022-10-01	Măng Bút	variant
23461	2022-10-01	Đăk Tăng	variant
23464	2022-10-01	Ngọk Tem	variant
23479	2022-10-01	Đăk Rve	variant
23482	2022-10-01	Đăk Kôi	variant
23485	2022-10-01	Đăk Tơ Lung	variant
23488	2022-10-01	Đăk Ruồng	variant
23491	2022-10-01	Đăk Pne	variant
23494	2022-10-01	Đăk Tờ Re	variant
23500	2022-10-01	Đăk Hà	variant
23503	2022-10-01	Đăk Pxi	variant
23506	2022-10-01	Đăk Hring	variant
23509	2022-10-01	Đăk Ui	variant
23512	2022-10-01	Đăk Mar	variant
23515	2022-10-01	Ngọk Wang	variant
23518	2022-10-01	Ngọk Réo	variant
23524	2022-10-01	Đăk La	variant
23530	2022-10-01	Rờ Kơi	variant
23644	2022-10-01	Đak Rong	variant
23677	2022-10-01	Đak Đoa	variant
23683	2022-10-01	Đak Sơmei	variant
23684	2022-10-01	Đak Krong	variant
23698	2022-10-01	KDang	variant
23701	2022-10-01	Hneng	variant
23710	2022-10-01	Adơk	variant
23746	2022-10-01	Chư Đang Ya	variant
23776	2022-10-01	Ia Krái	variant
23806	2022-10-01	Đak Djrăng	variant
23827	2022-10-01	Chư Krey	variant
23851	2022-10-01	Chơ GLong	variant
23893	2022-10-01	Ia Drang	variant
23968	2022-10-01	HBông	variant
24031	2022-10-01	Ia Mrơn	variant
24037	2022-10-01	Ia Trôk	variant
24091	2022-10-01	Ia Mlah	variant
24100	2022-10-01	Ia Dreh	variant
24202	2022-10-01	Ea Khăl	variant
24271	2022-10-01	Cư Dliê Mnông	variant
24274	2022-10-01	Ea H'đing	variant
24283	2022-10-01	Ea M'Droh	variant
24292	2022-10-01	Ea Drơng	variant
24301	2022-10-01	Cuôr Đăng	variant
24310	2022-10-01	Chứ Kbô	variant
24346	2022-10-01	Dliê Ya	variant
24359	2022-10-01	Ea Púk	variant
24409	2022-10-01	Cư Yang	variant
24412	2022-10-01	M'Drắk	variant
24430	2022-10-01	Ea M'Doal	variant
24439	2022-10-01	Cư Króa	variant
24496	2025-07-01	Xa Ea Kly	variant
24505	2022-10-01	Ea Knuếc	variant
24541	2022-10-01	Cư Êwi	variant
24610	2022-10-01	Ea Rbin	variant
24618	2022-10-01	Đắk R'Moan	variant
24643	2022-10-01	Đăk Wil	variant
24652	2022-10-01	Đắk D'rông	variant
24658	2022-10-01	Cư K'nia	variant
24694	2022-10-01	Buôn Choáh	variant
24727	2022-10-01	Đắk N’Drung	variant
24832	2022-10-01	ĐamBri	variant
24850	2022-10-01	Đưng K'Nớ	variant
24859	2022-10-01	Đạ M'Rông	variant
24973	2022-10-01	N' Thôn Hạ	variant
25069	2022-10-01	B'Lá	variant
25099	2024-12-01	Mađaguôi	variant
25117	2024-12-01	Mađaguôi	variant
25225	2022-10-01	Đăk Ơ	variant
25462	2022-10-01	IV	variant
26119	2022-10-01	Đak Lua	variant
26887	2022-10-01	05	list-2022
26902	2022-10-01	03	list-2022
26923	2022-10-01	05	list-2022
26965	2022-10-01	02	list-2022
26968	2022-10-01	04	list-2022
26977	2022-10-01	01	list-2022
26980	2022-10-01	03	list-2022
26986	2022-10-01	07	list-2022
26989	2022-10-01	05	list-2022
26995	2022-10-01	06	list-2022
26998	2022-10-01	08	list-2022
27001	2022-10-01	09	list-2022
27046	2022-10-01	05	list-2022
27049	2022-10-01	09	list-2022
27052	2022-10-01	07	list-2022
27058	2022-10-01	01	list-2022
27061	2022-10-01	02	list-2022
27064	2022-10-01	08	list-2022
27148	2022-10-01	04	list-2022
27151	2022-10-01	05	list-2022
27154	2022-10-01	03	list-2022
27157	2022-10-01	02	list-2022
27160	2022-10-01	01	list-2022
27181	2022-10-01	09	list-2022
27184	2022-10-01	01	list-2022
27190	2022-10-01	02	list-2022
27193	2022-10-01	04	list-2022
27211	2022-10-01	05	list-2022
27220	2022-10-01	03	list-2022
27283	2022-10-01	04	list-2022
27286	2022-10-01	03	list-2022
27292	2022-10-01	02	list-2022
27298	2022-10-01	01	list-2022
27301	2022-10-01	04	list-2022
27304	2022-10-01	09	list-2022
27325	2022-10-01	01	list-2022
27376	2022-10-01	08	list-2022
27382	2022-10-01	07	list-2022
27409	2022-10-01	04	list-2022
27418	2022-10-01	05	list-2022
27424	2022-10-01	06	list-2022
27433	2022-10-01	07	list-2022
27640	2022-10-01	Qui Đức	variant
28807	2022-10-01	Quới Sơn	variant
29218	2022-10-01	An Qui	variant
29431	2022-10-01	Vinh Kim	variant
29857	2022-10-01	Lục Sĩ Thành	variant
30055	2022-10-01	Mỹ Quí	variant
30328	2022-10-01	Vĩnh Nguơn	variant
30475	2022-10-01	Ô Long Vĩ	variant
31231	2022-10-01	Thạnh An	variant
31246	2022-10-01	Thạnh Qưới	list-2022
31246	2022-10-01	Thạnh Qưới	variant
31729	2022-10-01	Hòa Tú 2	variant
31843	2022-10-01	Thi trấn Ngan Dừa	variant`;
